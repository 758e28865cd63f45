namespace Tendon.NanoRun;

/// <summary>Where the parts lie that this repository does not hold.</summary>
/// <param name="Interpreter">The interpreter built for this machine; takes PE files as arguments.</param>
/// <param name="MetadataProcessor">The metadata processor; a .dll is run by <c>dotnet</c>.</param>
/// <param name="Libraries">Folder with the device's libraries, each as .dll and as .pe.</param>
/// <param name="Output">Folder for what is built; a temporary one when not given.</param>
public sealed record RunArguments(string Interpreter, string MetadataProcessor, string Libraries, string Output)
{
    public const string Usage = "usage: Tendon.NanoRun --interpreter FILE --metadata-processor FILE --libraries FOLDER [--out FOLDER]";

    /// <summary>Null when an argument is missing, unknown or names nothing.</summary>
    public static RunArguments? Parse(IReadOnlyList<string> args)
    {
        string interpreter = "", processor = "", libraries = "", output = Path.Combine(Path.GetTempPath(), "tendon-nano-run");
        for (int i = 0; i + 1 < args.Count; i += 2)
        {
            switch (args[i])
            {
                case "--interpreter": interpreter = args[i + 1]; break;
                case "--metadata-processor": processor = args[i + 1]; break;
                case "--libraries": libraries = args[i + 1]; break;
                case "--out": output = args[i + 1]; break;
                default: return null;
            }
        }

        bool complete = args.Count % 2 == 0 && File.Exists(interpreter) && File.Exists(processor) && Directory.Exists(libraries);
        return complete ? new RunArguments(Path.GetFullPath(interpreter), Path.GetFullPath(processor), Path.GetFullPath(libraries), Path.GetFullPath(output)) : null;
    }
}
