using System.Diagnostics;
using System.Globalization;

namespace Tendon.Mqtt.Tests.PrivateBrokers;

public sealed class BrokerLifeTests
{
    [Fact]
    public async Task A_broker_dies_with_an_owner_that_was_killed()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BrokerOwnerProgram).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        using Process owner = Process.Start(start)!;
        int brokerId = int.Parse((await owner.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        Assert.True(IsAlive(brokerId));
        owner.Kill();
        await owner.WaitForExitAsync();
        await Eventually.True(() => !IsAlive(brokerId), "the broker's end");
    }

    // A zombie that nobody has reaped is dead.
    private static bool IsAlive(int id) =>
        File.Exists($"/proc/{id}/stat") && ReadState(id) is not ("Z" or "X" or "");

    private static string ReadState(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[0];
        }
        catch (IOException)
        {
            return "";
        }
    }
}
