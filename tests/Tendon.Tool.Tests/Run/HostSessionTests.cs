using Tendon.Host.Cameras;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Tool.Run;

namespace Tendon.Tool.Tests.Run;

public sealed class HostSessionTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task A_calibration_of_another_camera_is_refused_by_name()
    {
        var camera = new CameraModel(640, 480, 544, 544, 321, 240, -0.03, 0.001, [0, 1, 0, 1, 0, 0, 0, 0, -1], [0, -0.2, 1]);
        CalibrationFile.Save(_file, new CalibrationRecord(new CalibrationResult(camera, 0.2, 1), "/dev/video0", DateTimeOffset.UnixEpoch));
        var fault = await Assert.ThrowsAsync<OtherCameraException>(() => HostSession.Open(new HostOptions("/dev/video2", _file, null), CancellationToken.None));
        Assert.Equal((_file, "/dev/video0", "/dev/video2"), (fault.Path, fault.Calibrated, fault.Camera));
    }

    [Fact]
    public async Task A_camera_without_calibration_is_refused() =>
        await Assert.ThrowsAsync<UncalibratedException>(() => HostSession.Open(new HostOptions("/dev/video0", _file + ".none", null), CancellationToken.None));

    public void Dispose() => File.Delete(_file);
}
