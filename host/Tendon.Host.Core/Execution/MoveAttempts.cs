namespace Tendon.Host.Core.Execution;

/// <summary>Counts how often each object of a step has been tried. What has fallen again and again is given up too.</summary>
internal sealed class MoveAttempts(int maxAttempts)
{
    // A detour and a rebuilt tower take an object up more than once although every move goes well.
    private const int MovesPerAttempt = 2;

    private readonly Dictionary<int, (int Failed, int All)> _tries = [];

    /// <summary>Whether the object may be tried once more.</summary>
    public bool MayTry(int objectId)
    {
        (int failed, int all) = _tries.GetValueOrDefault(objectId);
        return failed < maxAttempts && all < maxAttempts * MovesPerAttempt;
    }

    /// <summary>Counts an attempt; its number since the last success, from 1.</summary>
    public int Next(int objectId)
    {
        (int failed, int all) = _tries.GetValueOrDefault(objectId);
        _tries[objectId] = (failed + 1, all + 1);
        return failed + 1;
    }

    /// <summary>The last attempt went well.</summary>
    public void Succeeded(int objectId) => _tries[objectId] = (0, _tries.GetValueOrDefault(objectId).All);
}
