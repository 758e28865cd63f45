using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Station.Calibrate.Pulses;

namespace Tendon.Tool.Station.Calibrate;

/// <summary>Pulses through an arm's own board, over the broker. The board ends a pulse that is not asked for again, so this asks again, for a while.</summary>
public sealed class BoardPulsePort : IPulsePort, IDisposable
{
    // Longer than a person looks, shorter than a stalled servo takes to burn.
    private static readonly TimeSpan LastsUnheld = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Repeat = TimeSpan.FromMilliseconds(500);
    private readonly IArmLink _link;
    private readonly CancellationToken _cancellation;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _one = new();
    private readonly int[] _pulsesUs;
    private readonly TimeSpan[] _until;
    private readonly Timer _repeater;
    private AckResult _refusal = AckResult.Ok;

    /// <summary>A port on the joints of an arm.</summary>
    public BoardPulsePort(IArmLink link, int jointCount, CancellationToken cancellation)
    {
        _link = link;
        _cancellation = cancellation;
        _pulsesUs = new int[jointCount];
        _until = new TimeSpan[jointCount];
        _repeater = new Timer(_ => AskAgain(), null, Repeat, Repeat);
    }

    /// <inheritdoc/>
    public long NowUs => _clock.Elapsed.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <inheritdoc/>
    /// <exception cref="PulseRefusedException">The board refuses.</exception>
    public void SetPulse(int joint, int pulseUs)
    {
        lock (_one)
        {
            (_pulsesUs[joint], _until[joint]) = (pulseUs, _clock.Elapsed + LastsUnheld);
            // Letting go needs no answer: the board does it by itself soon.
            if (Send(joint) is var answer && answer != AckResult.Ok && pulseUs != 0)
            {
                _pulsesUs[joint] = 0;
                throw new PulseRefusedException(answer);
            }

            if (_refusal != AckResult.Ok && pulseUs != 0)
                throw new PulseRefusedException(_refusal);
        }
    }

    /// <inheritdoc/>
    public void Hold(int joint)
    {
        lock (_one)
            _until[joint] = TimeSpan.MaxValue;
    }

    /// <inheritdoc/>
    public void WaitUntil(long timeUs)
    {
        for (long leftUs = timeUs - NowUs; leftUs > 0; leftUs = timeUs - NowUs)
        {
            _cancellation.ThrowIfCancellationRequested();
            Thread.Sleep((int)Math.Clamp(leftUs / 1000, 1, 50));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var over = new ManualResetEvent(false);
        if (_repeater.Dispose(over))
            over.WaitOne();
    }

    private void AskAgain()
    {
        // A tick that comes while another is at work has nothing to add.
        if (!_one.TryEnter())
            return;
        try
        {
            for (int joint = 0; joint < _pulsesUs.Length; joint++)
            {
                if (_clock.Elapsed >= _until[joint])
                    _pulsesUs[joint] = 0;
                // What is refused is not asked for again: somebody has stopped the arm. No answer is no refusal: the broker may come back.
                if (_pulsesUs[joint] != 0 && _refusal == AckResult.Ok && Send(joint) is var answer && answer != AckResult.None)
                    _refusal = answer;
            }
        }
        finally
        {
            _one.Exit();
        }
    }

    private AckResult Send(int joint) => _link.TryPulse(joint, _pulsesUs[joint], CancellationToken.None).AsTask().GetAwaiter().GetResult().Result;
}
