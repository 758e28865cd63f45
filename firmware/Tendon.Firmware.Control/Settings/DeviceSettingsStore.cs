using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Settings;

/// <summary>The device's settings in memory that survives power-off, in two versions.</summary>
public sealed class DeviceSettingsStore
{
    private readonly TwoSlotStore _store;

    /// <summary>A store on a pair of slots of its own.</summary>
    public DeviceSettingsStore(ISlotPort port) => _store = new TwoSlotStore(port, RecordKind.DeviceSettings, DeviceSettingsCodec.MaxSize);

    /// <summary>Loads the newest settings, or the ones before when this firmware cannot use the newest.</summary>
    /// <param name="settings">The settings; usable only after <see cref="SettingsResult.Ok"/>.</param>
    public SettingsResult Load(out DeviceSettings settings)
    {
        if (!_store.LoadNewest())
        {
            settings = new DeviceSettings();
            return SettingsResult.None;
        }

        SettingsResult newest = ReadPayload(out settings);
        if (newest == SettingsResult.Ok || !_store.LoadPrevious() || ReadPayload(out DeviceSettings previous) != SettingsResult.Ok)
            return newest;
        settings = previous;
        return SettingsResult.Ok;
    }

    /// <summary>Stores settings; unless Ok, what was stored before still is.</summary>
    public SettingsResult Save(DeviceSettings settings)
    {
        SettingsResult result = DeviceSettingsCodec.Check(settings);
        if (result != SettingsResult.Ok)
            return result;
        int length = DeviceSettingsCodec.Write(settings, _store.Buffer, TwoSlotStore.PayloadOffset);
        if (length == 0)
            return SettingsResult.BadLength;
        return _store.Save(length) ? SettingsResult.Ok : SettingsResult.NotStored;
    }

    private SettingsResult ReadPayload(out DeviceSettings settings) =>
        DeviceSettingsCodec.Read(_store.Buffer, TwoSlotStore.PayloadOffset, _store.PayloadLength, out settings);
}
