using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.CommandLine;

/// <summary>What a command line printed, and its exit code.</summary>
internal sealed record ToolSaid(int Code, string Output, string Errors)
{
    /// <summary>Runs one command line.</summary>
    internal static async Task<ToolSaid> By(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        int code = await ToolApp.Run(arguments, output, errors, CancellationToken.None);
        return new ToolSaid(code, output.ToString(), errors.ToString());
    }
}
