using System.Text.Json;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Panel;
using Tendon.Host.Planning.Inference;
using Tendon.Mqtt;
using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Station.Signing;
using Tendon.Station.Units;
using Tendon.Tool.Station;
using Tendon.Tool.Station.Ports;
using Tendon.Tool.Texts;
using Tendon.Workbench.Scenes;

namespace Tendon.Tool.Run;

/// <summary>Turns what may go wrong outside this program into one line that names the thing and the fix.</summary>
internal static class Complaint
{
    /// <summary>The line, or null for a fault of this program's own.</summary>
    internal static string? Of(Exception fault, ToolText text) => fault switch
    {
        UncalibratedException missing => text.Format("error.calibration", missing.Path),
        OtherCameraException other => text.Format("error.calibration.other", other.Path, other.Calibrated, other.Camera),
        MqttException { Unreached: { } broker } => text.Format("complaint.no-broker", broker),
        ArmLinkException { InnerException: MqttException { Unreached: { } broker } } => text.Format("complaint.no-broker", broker),
        ArmLinkException => text.Format("complaint.arm", fault.Message),
        MqttException => text.Format("complaint.broker", fault.Message),
        CameraException => text.Format("complaint.camera", fault.Message),
        CalibrationException => text.Format("complaint.calibration", fault.Message),
        PanelException => text.Format("complaint.panel", fault.Message),
        OnnxModelException { InnerException: { } file } when FileWords.Knows(file) => text.Format("complaint.model", FileWords.Of(file, text)),
        OnnxModelException => text.Format("complaint.model", fault.Message),
        UnitPortException port => StationWords.Of(port, text),
        StationKeyException key => StationWords.Of(key, text),
        FlashFailedException flash => StationWords.Of(flash, text),
        JournalException journal => StationWords.Of(journal, text),
        ArmFileException { InnerException: { } file } when FileWords.Knows(file) => FileWords.Of(file, text),
        ResultFolderException results => text.Format("results.unwritable", results.Folder, FileWords.Of(results.InnerException!, text)),
        ArmFileException or SceneException or InvalidOperationException => text.Format("complaint.other", fault.Message),
        JsonException or IOException or UnauthorizedAccessException => FileWords.Of(fault, text),
        HttpRequestException => text.Format("complaint.file", fault.Message),
        _ => null,
    };
}
