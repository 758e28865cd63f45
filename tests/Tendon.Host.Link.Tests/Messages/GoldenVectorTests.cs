using System.Text.Json;
using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Link.Messages;

namespace Tendon.Host.Link.Tests.Messages;

/// <summary>The contract's golden messages through the host's own decoders.</summary>
public sealed class GoldenVectorTests
{
    private static IEnumerable<JsonElement> Cases(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared-contracts", "vectors", file);
            if (File.Exists(path))
                return JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cases").EnumerateArray().ToArray();
        }
        throw new FileNotFoundException($"shared-contracts/vectors/{file} is not above the tests.");
    }

    private static byte[] Bytes(JsonElement one) => Convert.FromHexString(one.GetProperty("hex").GetString()!);

    [Fact]
    public void Every_hello_is_taken_or_refused_with_a_reason()
    {
        foreach (JsonElement one in Cases("hello.json"))
        {
            ArmLinkProblem problem = HelloDecoder.Decode(Bytes(one), "so101", null, out ArmHello? hello, out string error);
            Assert.Equal(problem == ArmLinkProblem.None, hello is not null);
            Assert.Equal(problem == ArmLinkProblem.None, error.Length == 0);
            if (!one.TryGetProperty("fields", out JsonElement fields))
                Assert.Equal(ArmLinkProblem.ContractMismatch, problem);
            else if (hello is not null)
                Assert.Equal(fields.GetProperty("ArmFileHash").GetString(), hello.ArmFileHash.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_state_is_read_in_its_own_session_only()
    {
        int read = 0;
        foreach (JsonElement one in Cases("state.json"))
        {
            byte[] bytes = Bytes(one);
            bool isGood = StateMessage.TryRead(bytes, 0, bytes.Length, out StateMessage m) && m.JointCount == 6;
            Assert.Equal(isGood, StateDecoder.TryDecode(bytes, m.SessionEpoch, 5, out ArmState? state));
            Assert.False(StateDecoder.TryDecode(bytes, m.SessionEpoch + 1, 5, out _));
            if (state is null)
                continue;
            read++;
            Assert.NotEqual(SafetyState.None, state.Safety);
            Assert.Equal(m.PositionUrad(0) * 1e-6, state.PositionRad[0], 12);
        }
        Assert.True(read > 0);
    }

    [Fact]
    public void A_state_this_host_does_not_know_is_a_fault()
    {
        byte[] buffer = new byte[1_024];
        int length = new StateMessage { SessionEpoch = 1, JointCount = 6, SafetyState = (SafetyState)99 }.Write(buffer, 0);
        Assert.True(StateDecoder.TryDecode(buffer[..length], 1, 0, out ArmState? state));
        Assert.Equal(SafetyState.Faulted, state!.Safety);
    }
}
