using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Cameras;

/// <summary>
/// A camera read by one persistent ffmpeg: an IP camera (MJPEG over HTTP, RTSP), a USB camera (V4L2), or a picture or video file,
/// which repeats for ever. The newest frame wins. A camera that goes away is connected to again and again, ever less often.
/// Safe for use from any thread.
/// </summary>
public sealed class FfmpegCamera : ICamera, IDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(0.25), s_longestPause = TimeSpan.FromSeconds(4);

    private readonly FfmpegCameraOptions _options;
    private readonly IHostClock _clock;
    private readonly FfmpegCommand _command;
    private readonly NewestFrame _frames;
    private readonly CancellationTokenSource _ended = new();
    private readonly Thread _reader;
    private readonly Timer _watchdog;
    private volatile FfmpegProcess? _run;
    private volatile string? _trouble;

    /// <summary>Begins to connect; <see cref="NextFrame"/> tells how it went.</summary>
    /// <exception cref="CameraException">The source cannot exist.</exception>
    public FfmpegCamera(FfmpegCameraOptions options, IHostClock clock)
    {
        _options = options;
        _clock = clock;
        _command = FfmpegCommand.For(options);
        _frames = new NewestFrame(options.WidthPx, options.HeightPx);
        _reader = new Thread(Read) { IsBackground = true, Name = $"camera {options.Source}" };
        _watchdog = new Timer(static camera => ((FfmpegCamera)camera!).EndSilence(), this, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        _reader.Start();
    }

    /// <inheritdoc/>
    public async ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
        deadline.CancelAfter(TimeSpan.FromMicroseconds(Math.Max(0, timeoutUs)));
        long sequence = 0;
        string? unseen = null;
        while (true)
        {
            CameraFrame? frame = _frames.TryTake(sequence, Math.Max(notBeforeUs, _clock.NowUs - _options.MaxFrameAgeUs), out Task arrival);
            if (frame != null)
            {
                unseen = PictureCheck.Problem(frame.Rgb);
                if (unseen == null)
                    return frame;
                // A camera that has just been switched on may still be adjusting itself.
                sequence = frame.Sequence;
            }

            try
            {
                await arrival.WaitAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
                throw new CameraException(Message(unseen, timeoutUs));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ended.IsCancellationRequested)
            return;
        _ended.Cancel();
        _watchdog.Dispose();
        _run?.Dispose();
        _reader.Join(TimeSpan.FromSeconds(2));
    }

    private string Message(string? unseen, long timeoutUs)
    {
        if (unseen != null)
            return $"Camera {_options.Source}: {unseen}.";
        string cause = _trouble is { } trouble ? $" ({trouble})" : "";
        return FormattableString.Invariant($"Camera {_options.Source}: no picture within {timeoutUs / 1e6:0.0} s{cause}. {_command.Advice}");
    }

    private void Read()
    {
        TimeSpan pause = s_firstPause;
        while (!_ended.IsCancellationRequested)
        {
            using var run = new FfmpegProcess(_command, _frames.Filling.Length);
            _run = run;
            bool sawFrame = false;
            string end = run.Run(() => _frames.Filling, () =>
            {
                sawFrame = true;
                _trouble = null;
                _frames.Publish(_clock.NowUs);
            });
            _trouble = end;
            pause = sawFrame ? s_firstPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, s_longestPause.Ticks));
            _ended.Token.WaitHandle.WaitOne(pause);
        }
    }

    private void EndSilence()
    {
        if (_run is { } run && run.Silence > _options.SilenceTimeout)
            run.Dispose();
    }
}
