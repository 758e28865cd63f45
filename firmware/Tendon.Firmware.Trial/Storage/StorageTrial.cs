using System;
using Tendon.Contracts;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Control.Storage;
using Tendon.Firmware.Trial.Arms;

namespace Tendon.Firmware.Trial.Storage;

/// <summary>What the device keeps: power cuts at every byte, configurations, settings with texts, past faults.</summary>
public sealed class StorageTrial
{
    private readonly ITrialHost _host;
    private FaultMessage _fault;

    public StorageTrial(ITrialHost host) => _host = host;

    public void Run()
    {
        PowerCuts();
        Configurations();
        Settings();
        Faults();
    }

    private void PowerCuts()
    {
        string found = "";
        for (int cut = 0; cut <= TwoSlotStore.Overhead + 9; cut++)
        {
            var slots = new CutSlots();
            Save(slots, 1);
            Save(slots, 2);
            slots.CutAt = cut;
            try
            {
                Save(slots, 3);
            }
            catch (InvalidOperationException)
            {
                found += "cut ";
            }

            var store = new TwoSlotStore(slots, RecordKind.FaultJournal, 64);
            found += store.LoadNewest() ? store.Buffer[TwoSlotStore.PayloadOffset].ToString() + " " : "none ";
        }

        _host.Line("storage cuts " + found);
    }

    private static void Save(CutSlots slots, byte mark)
    {
        var store = new TwoSlotStore(slots, RecordKind.FaultJournal, 64);
        for (int i = 0; i < 9; i++)
            store.Buffer[TwoSlotStore.PayloadOffset + i] = mark;
        store.Save(9);
    }

    private void Configurations()
    {
        var slots = new CutSlots();
        var store = new ConfigurationStore(slots);
        ConfigurationResult saved = store.Save(TrialArm.Configuration(BusFamily.FeetechSts)), loaded = store.Load(out ArmConfiguration configuration);
        _host.Line("storage configuration " + ((int)saved).ToString() + " " + ((int)loaded).ToString() + " " + configuration.Joints.Length.ToString()
            + " " + configuration.Joints[5].MaxVelocityUradPerS.ToString() + " " + configuration.Joints[1].Sign.ToString());
        byte[] stored = new byte[1024];
        int count = slots.Read(0, stored);
        _host.Line("storage configuration bytes " + HexText.Of(stored, count));
    }

    private void Settings()
    {
        var store = new DeviceSettingsStore(new CutSlots());
        var settings = new DeviceSettings
        {
            Board = BoardNames.All()[2],
            WifiName = "Werkstatt \u00fc \u673a\u68b0\u81c2",
            WifiPassword = "correct horse",
            BrokerHost = "192.168.4.2",
            ArmName = "arm-1",
        };
        SettingsResult saved = store.Save(settings), loaded = store.Load(out DeviceSettings read);
        _host.Line("storage settings " + ((int)saved).ToString() + " " + ((int)loaded).ToString() + " " + read.WifiName.Length.ToString() + " "
            + (read.WifiName == settings.WifiName ? "same" : "other") + " " + Topics.State(read.ArmName) + " " + read.BrokerPort.ToString());
        settings.ArmName = "Arm 1";
        _host.Line("storage bad settings " + ((int)store.Save(settings)).ToString());
    }

    private void Faults()
    {
        var slots = new CutSlots();
        byte[] message = new byte[64];
        for (int boot = 0; boot < 3; boot++)
        {
            var journal = new FaultJournal(slots);
            journal.Load();
            journal.Mark(RunState.Torque);
            _fault.Code = FaultCode.ControlOverrun;
            _fault.Detail = boot - 1;
            _fault.DeviceTimeUs = 5000000000L * boot;
            journal.Add(_fault);
            journal.Save(boot);
            int length = journal.WriteMessage(journal.Count - 1, 7, message, 0);
            _host.Line("storage journal " + journal.BootNumber.ToString() + " " + journal.Count.ToString() + " " + HexText.Of(message, length));
        }
    }
}
