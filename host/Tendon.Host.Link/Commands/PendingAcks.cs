using Tendon.Contracts;

namespace Tendon.Host.Link.Commands;

/// <summary>Acknowledgements that somebody waits for, by command id.</summary>
internal sealed class PendingAcks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<uint, AckMessage?> _waiting = [];
    private uint _lastId;

    /// <param name="seed">Other writers hear the same acknowledgements, so the ids start at a number of this writer's own.</param>
    public PendingAcks(uint seed) => _lastId = seed;

    /// <summary>A new command id, never 0.</summary>
    public uint Open()
    {
        lock (_gate)
        {
            if (++_lastId == 0)
                _lastId = 1;
            _waiting[_lastId] = null;
            return _lastId;
        }
    }

    /// <summary>Takes an acknowledgement; others' and repeated ones are ignored.</summary>
    public void Answer(in AckMessage ack)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(ack.CommandId, out AckMessage? known) && known is null)
                _waiting[ack.CommandId] = ack;
        }
    }

    /// <summary>The answer, once it is there.</summary>
    public bool TryGet(uint id, out AckMessage ack)
    {
        lock (_gate)
        {
            ack = _waiting.GetValueOrDefault(id) ?? default;
            return ack.CommandId == id;
        }
    }

    /// <summary>Nobody waits any more.</summary>
    public void Close(uint id)
    {
        lock (_gate)
            _waiting.Remove(id);
    }
}
