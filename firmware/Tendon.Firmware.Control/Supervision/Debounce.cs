namespace Tendon.Firmware.Control.Supervision;

/// <summary>Turns a noisy condition into a decision: true once the condition has held for a number of samples in a row.</summary>
public struct Debounce
{
    private int _inRow;

    /// <summary>Whether the condition holds now, however shortly.</summary>
    public readonly bool IsPresent => _inRow > 0;

    /// <summary>Adds one sample.</summary>
    /// <returns>True from the sample on that makes <paramref name="samples"/> in a row.</returns>
    public bool Add(bool condition, int samples)
    {
        if (!condition)
        {
            _inRow = 0;
            return false;
        }

        if (_inRow < samples)
            _inRow++;
        return _inRow >= samples;
    }

    /// <summary>Starts again.</summary>
    public void Reset() => _inRow = 0;
}
