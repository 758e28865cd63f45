using System.Text.Json;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Planning.Inference;
using Tendon.Mqtt;
using Tendon.Tool.Texts;
using Tendon.Workbench.Scenes;

namespace Tendon.Tool.Run;

/// <summary>Turns what may go wrong outside this program into one line that names the thing and the fix.</summary>
internal static class Complaint
{
    /// <summary>The line, or null for a fault of this program's own.</summary>
    internal static string? Of(Exception fault, ToolText text) => fault switch
    {
        FileNotFoundException missing when missing.FileName is { } path => text.Format("error.calibration", path),
        ArmLinkException or CameraException or CalibrationException or OnnxModelException or MqttException or ArmFileException or SceneException => fault.Message,
        JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or HttpRequestException => fault.Message,
        _ => null,
    };
}
