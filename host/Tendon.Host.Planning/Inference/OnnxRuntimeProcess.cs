using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Tendon.Host.Planning.Inference;

/// <summary>What must be said to ONNX Runtime once per process, before its first use.</summary>
internal static partial class OnnxRuntimeProcess
{
    private static readonly Lazy<bool> Started = new(Start);

    /// <summary>Switches telemetry off and starts the runtime; later calls do nothing.</summary>
    public static void Ensure() => _ = Started.Value;

    private static bool Start()
    {
        // Since 1.29 the Linux builds send telemetry unless told not to. The native library reads the C environment,
        // which Environment.SetEnvironmentVariable does not reach.
        if (!OperatingSystem.IsWindows())
            _ = SetEnvironment("ORT_DISABLE_TELEMETRY", "1", 1);
        try
        {
            OrtEnv.Instance().EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw new OnnxModelException(
                $"The native library of ONNX Runtime (libonnxruntime.so) is not beside the program in {AppContext.BaseDirectory}. " +
                "Run 'make setup' and build again.", e);
        }
        return true;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
