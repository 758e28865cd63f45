using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Cameras;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Link;
using Tendon.Host.Time;
using Tendon.Mqtt;
using Tendon.Station.Files;
using Tendon.Tool.Arms;

namespace Tendon.Tool.Run;

/// <summary>A host in wall time: models, camera and, unless only a plan is wanted, the arm.</summary>
public sealed class HostSession : IAsyncDisposable
{
    private HostSession(WallClock clock, Brain brain, FfmpegCamera camera, CalibrationResult calibration, ArmMotion motion, IArmLink? link)
    {
        Clock = clock;
        Brain = brain;
        Camera = camera;
        Link = link;
        CameraModel model = calibration.Camera;
        Ports = new TaskPorts(clock, camera, model, brain.Eyes, brain.PlannerFor(model), motion, link) { Watch = CameraWatch.Of(calibration) };
    }

    public WallClock Clock { get; }

    public Brain Brain { get; }

    public FfmpegCamera Camera { get; }

    public IArmLink? Link { get; }

    /// <summary>What tasks run on.</summary>
    public TaskPorts Ports { get; }

    /// <summary>Opens everything a task needs.</summary>
    /// <exception cref="UncalibratedException">The camera is not calibrated.</exception>
    /// <exception cref="OtherCameraException">The calibration was made for another camera.</exception>
    /// <exception cref="CalibrationException">The calibration file is broken.</exception>
    /// <exception cref="CameraException">The camera gives no picture.</exception>
    /// <exception cref="ArmLinkException">The arm cannot be met.</exception>
    /// <exception cref="Host.Planning.Inference.OnnxModelException">A model is missing or broken.</exception>
    public static async Task<HostSession> Open(HostOptions options, CancellationToken cancellation)
    {
        if (!Path.Exists(options.CalibrationPath))
            throw new UncalibratedException(options.CalibrationPath);
        NamedFile.Check(options.CalibrationPath, NamedFile.SmallBytes);
        CalibrationRecord calibration = CalibrationFile.Load(options.CalibrationPath);
        if (calibration.Source != options.Camera)
            throw new OtherCameraException(options.CalibrationPath, calibration.Source, options.Camera);
        var clock = new WallClock();
        var camera = new FfmpegCamera(new FfmpegCameraOptions(options.Camera), clock);
        Brain? brain = null;
        IArmLink? link = null;
        try
        {
            string armFile = NamedArm.Find(options.ArmFileName);
            byte[] bytes = await File.ReadAllBytesAsync(armFile, cancellation);
            ArmModel arm = ArmModelReader.Read(bytes);
            Task<Brain> loading = Task.Run(() => Brain.Load(), cancellation);
            if (options.Broker is { } broker)
            {
                var linkOptions = new ArmLinkOptions(options.ArmName, arm) { ArmFileHash = ArmFile.Hash(bytes) };
                link = await MqttArmLink.Connect(new MqttClientOptions(broker, "tendon-host"), linkOptions, clock, cancellation);
            }
            brain = await loading;
            await camera.NextFrame(clock.NowUs, timeoutUs: 10_000_000, cancellation);
            return new HostSession(clock, brain, camera, calibration.Result, new ArmMotion(arm), link);
        }
        catch
        {
            camera.Dispose();
            brain?.Dispose();
            if (link is not null)
                await link.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Camera.Dispose();
        if (Link is not null)
            await Link.DisposeAsync();
        Brain.Dispose();
    }
}
