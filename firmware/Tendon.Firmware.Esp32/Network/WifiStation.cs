using System;
using System.Device.Wifi;
using System.Threading;
using nanoFramework.Networking;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Esp32.Hosting;

namespace Tendon.Firmware.Esp32.Network;

/// <summary>The Wi-Fi connection; the chip itself reconnects after a loss.</summary>
public sealed class WifiStation
{
    private const int AttemptMs = 20000;
    private const int PauseMs = 2000;

    private readonly DeviceSettings _settings;
    private readonly MotionGate _gate;

    /// <summary>A station that is not connected.</summary>
    public WifiStation(DeviceSettings settings, MotionGate gate)
    {
        _settings = settings;
        _gate = gate;
    }

    /// <summary>What went wrong last; empty when nothing has.</summary>
    public string LastProblem { get; private set; } = "";

    /// <summary>Tries until the network is connected; an attempt is made only while the arm is at rest.</summary>
    public void ConnectUntilReady()
    {
        while (!TryConnect())
            Thread.Sleep(PauseMs);
    }

    private bool TryConnect()
    {
        if (!_gate.IsAtRest)
            return false;
        try
        {
            if (WifiNetworkHelper.ConnectDhcp(_settings.WifiName, _settings.WifiPassword, WifiReconnectionKind.Automatic, token: new CancellationTokenSource(AttemptMs).Token))
                return true;
            LastProblem = WifiNetworkHelper.HelperException == null ? "no answer from the network" : WifiNetworkHelper.HelperException.Message;
        }
        catch (Exception problem)
        {
            LastProblem = problem.Message;
        }

        return false;
    }
}
