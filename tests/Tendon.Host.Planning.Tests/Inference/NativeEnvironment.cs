using System.Runtime.InteropServices;

namespace Tendon.Host.Planning.Tests.Inference;

/// <summary>The C environment of this process, which .NET keeps apart from its own copy.</summary>
internal static partial class NativeEnvironment
{
    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Get(string name);
}
