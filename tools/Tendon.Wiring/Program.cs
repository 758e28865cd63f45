using Tendon.Wiring.Builds;
using Tendon.Wiring.Sheets;

// usage: Tendon.Wiring [repository root] [output folder]
string root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
string folder = args.Length > 1 ? args[1] : Path.Combine(root, "hardware", "wiring");
if (!File.Exists(Path.Combine(root, "hardware", "wiring", "builds.json")))
{
    Console.Error.WriteLine($"{root} has no hardware/wiring/builds.json: run this in the repository's root, or name the root as the first argument.");
    return 2;
}

Directory.CreateDirectory(folder);
IReadOnlyDictionary<string, string> drawings = DrawingSet.All(root);
foreach ((string name, string svg) in drawings)
    File.WriteAllText(Path.Combine(folder, name), svg);
Console.WriteLine($"{drawings.Count} drawings of {BuildList.Read(root).Pairs(root).Count()} builds in {folder}");
return 0;
