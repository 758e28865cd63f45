using Tendon.Contracts;
using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Configuration;

/// <summary>The arm's configuration in memory that survives power-off, in two versions.</summary>
public sealed class ConfigurationStore
{
    private readonly TwoSlotStore _store;

    /// <summary>A store on a pair of slots of its own.</summary>
    public ConfigurationStore(ISlotPort port) =>
        _store = new TwoSlotStore(port, RecordKind.ArmConfiguration, ArmConfigurationCodec.SizeFor(ContractLimits.MaxJointCount));

    /// <summary>Whether the newest version could not be used and the one before was taken: a firmware that was set back reads what it wrote then.</summary>
    public bool UsesPrevious { get; private set; }

    /// <summary>Whether a slot was found damaged: a write that was cut short.</summary>
    public bool FoundDamage => _store.FoundDamage;

    /// <summary>Times the configuration was stored.</summary>
    public uint Generation => _store.Generation;

    /// <summary>Loads the newest configuration that this firmware can use.</summary>
    /// <param name="configuration">The configuration; usable only after <see cref="ConfigurationResult.Ok"/>.</param>
    /// <returns>Ok, or what is wrong with the newest version; <see cref="ConfigurationResult.None"/> when nothing is stored.</returns>
    public ConfigurationResult Load(out ArmConfiguration configuration)
    {
        UsesPrevious = false;
        if (!_store.LoadNewest())
        {
            configuration = new ArmConfiguration(0);
            return ConfigurationResult.None;
        }

        ConfigurationResult newest = ReadPayload(out configuration);
        if (newest == ConfigurationResult.Ok || !_store.LoadPrevious() || ReadPayload(out ArmConfiguration previous) != ConfigurationResult.Ok)
            return newest;
        UsesPrevious = true;
        configuration = previous;
        return ConfigurationResult.Ok;
    }

    /// <summary>Stores a configuration; the one before stays in the other slot.</summary>
    /// <returns>Ok, what is wrong with the configuration, or Truncated when the memory could not keep it. Unless Ok, what was stored before still is.</returns>
    public ConfigurationResult Save(ArmConfiguration configuration)
    {
        ConfigurationResult result = configuration.Check();
        if (result != ConfigurationResult.Ok)
            return result;
        int length = ArmConfigurationCodec.Write(configuration, _store.Buffer, TwoSlotStore.PayloadOffset);
        return length > 0 && _store.Save(length) ? ConfigurationResult.Ok : ConfigurationResult.Truncated;
    }

    private ConfigurationResult ReadPayload(out ArmConfiguration configuration) =>
        ArmConfigurationCodec.Read(_store.Buffer, TwoSlotStore.PayloadOffset, _store.PayloadLength, out configuration);
}
