namespace Tendon.Station.Calibrate.Pulses;

/// <summary>What the person who watches says does not let the joints be tried any further.</summary>
/// <param name="textKey">Why, as a key of the station's words.</param>
/// <param name="arguments">What is filled in there.</param>
public sealed class PulseStopException(string textKey, params object[] arguments) : OperationCanceledException(textKey)
{
    /// <summary>Why, as a key of the station's words.</summary>
    public string TextKey { get; } = textKey;

    /// <summary>What is filled in there.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
