using System.Text.Json.Nodes;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.Arms;

public sealed class ArmCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-urdf").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_urdf_becomes_the_draft_of_an_arm_file()
    {
        string urdf = Path.Combine(_folder, "My Arm.urdf"), output = Path.Combine(_folder, "arm.json");
        await File.WriteAllTextAsync(urdf, "<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/></joint></robot>");
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["arm", "import", urdf, "--out", output], CancellationToken.None));
        JsonNode arm = JsonNode.Parse(await File.ReadAllTextAsync(output))!;
        Assert.Equal("my-arm", (string)arm["name"]!);
        Assert.Single(arm["joints"]!.AsArray());
    }

    [Theory]
    [InlineData("missing.urdf", null)]
    [InlineData("bad.urdf", "<robot/>")]
    public async Task A_file_that_cannot_be_imported_is_an_error_and_writes_nothing(string name, string? text)
    {
        string urdf = Path.Combine(_folder, name), output = Path.Combine(_folder, "arm.json");
        if (text != null)
            await File.WriteAllTextAsync(urdf, text);
        Assert.Equal((int)ExitCode.Failed, await ToolApp.Run(["arm", "import", urdf, "--out", output], CancellationToken.None));
        Assert.False(File.Exists(output));
    }
}
