using System.Device.Wifi;

namespace nanoFramework.Networking;

public static class WifiNetworkHelper
{
    public static Exception? HelperException => null;

    public static bool ConnectDhcp(
        string ssid, string password, WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic, bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default) =>
        ssid.Length > 0;
}
