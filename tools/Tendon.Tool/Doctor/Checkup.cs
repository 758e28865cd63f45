using System.Diagnostics;
using System.Runtime.InteropServices;
using Tendon.Host.Planning.Inference;
using Tendon.Mqtt;
using Tendon.Tool.Run;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Doctor;

/// <summary>Looks at what Tendon needs on this machine.</summary>
public sealed class Checkup(ToolText text)
{
    private static readonly (string Library, string Package)[] Libraries =
    [
        ("libmosquitto.so.1", "libmosquitto1"), ("libode.so.8", "libode8"), ("libturbojpeg.so.0", "libturbojpeg0"),
        ("libcairo.so.2", "libcairo2"), ("libpangocairo-1.0.so.0", "libpangocairo-1.0-0"),
    ];

    /// <summary>All findings, in reading order.</summary>
    public IEnumerable<Finding> Run(BrokerAddress broker, string calibrationPath)
    {
        yield return new Finding(Verdict.Good, text["doctor.machine"],
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} × CPU, .NET {Environment.Version}");
        yield return Program("ffmpeg", "-version", "ffmpeg");
        yield return Program("mosquitto", "-h", "mosquitto");
        foreach ((string library, string package) in Libraries)
            yield return Library(library, package);
        yield return ChineseFont();
        yield return Models();
        yield return new BrokerCheck(text).Of(broker);
        yield return File.Exists(calibrationPath)
            ? new Finding(Verdict.Good, text["doctor.calibration"], calibrationPath)
            : new Finding(Verdict.Optional, text["doctor.calibration"], text.Format("doctor.calibration.none", calibrationPath));
        yield return Devices("/dev", "ttyUSB*", "ttyACM*", "doctor.serial");
        yield return Devices("/dev", "video*", "video*", "doctor.video");
    }

    private Finding Program(string name, string argument, string package)
    {
        try
        {
            string path = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";
            string? file = path.Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            if (file is null)
                return Missing(name, package);
            using var process = Process.Start(new ProcessStartInfo(file, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string first = process.StandardOutput.ReadLine() ?? "";
            process.StandardOutput.ReadToEnd();
            return new Finding(Verdict.Good, name, first.Length > 60 ? first[..60] : first);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return new Finding(Verdict.Bad, name, fault.Message);
        }
    }

    private Finding Library(string name, string package)
    {
        if (!NativeLibrary.TryLoad(name, out nint handle))
            return Missing(name, package);
        NativeLibrary.Free(handle);
        return new Finding(Verdict.Good, name, text["doctor.loads"]);
    }

    private Finding ChineseFont()
    {
        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts"];
        bool found = folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.tt*", SearchOption.AllDirectories))
            .Any(f => f.Contains("wqy", StringComparison.OrdinalIgnoreCase) || f.Contains("cjk", StringComparison.OrdinalIgnoreCase));
        return found ? new Finding(Verdict.Good, text["doctor.font"], text["doctor.there"])
            : new Finding(Verdict.Optional, text["doctor.font"], text.Format("doctor.install", "fonts-wqy-microhei"));
    }

    private Finding Models()
    {
        try
        {
            using Brain brain = Brain.Load();
            if (UnlistedModels.In(Brain.ModelFolder, text) is { } unlisted)
                return new Finding(Verdict.Optional, text["doctor.models"], unlisted);
            return new Finding(Verdict.Good, text["doctor.models"], $"{string.Join(", ", Brain.ModelHashes.Keys)}: {text["doctor.loads"]}");
        }
        catch (Exception fault) when (fault is OnnxModelException or IOException)
        {
            return new Finding(Verdict.Bad, text["doctor.models"], Complaint.Of(fault, text)!);
        }
    }

    private Finding Devices(string folder, string pattern, string second, string key)
    {
        string[] devices = [.. Directory.GetFiles(folder, pattern).Union(Directory.GetFiles(folder, second)).Order()];
        if (devices.Length == 0)
            return new Finding(Verdict.Optional, text[key], text["doctor.none"]);
        string[] closed = [.. devices.Where(d => !MayOpen(d))];
        return closed.Length == 0
            ? new Finding(Verdict.Good, text[key], string.Join(", ", devices))
            : new Finding(Verdict.Optional, text[key], text.Format("doctor.closed", string.Join(", ", closed)));
    }

    private static bool MayOpen(string device)
    {
        try
        {
            using FileStream stream = File.Open(device, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private Finding Missing(string name, string package) => new(Verdict.Bad, name, text.Format("doctor.install", package));
}
