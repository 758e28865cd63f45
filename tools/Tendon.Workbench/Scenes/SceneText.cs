using System.Globalization;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>
/// Scenes as people write them: comma-separated <c>[small|large] colour kind [xN] [in|on [small|large] colour kind]</c> and
/// <c>+a</c> or <c>+a..b</c> random distractors. The object named after "in" or "on" must stand earlier in the list.
/// </summary>
public static class SceneText
{
    private const int MaxCharacters = 2000;
    private const int MaxObjects = 12;

    /// <summary>Reads a scene; the seed draws unnamed sizes and the number of distractors.</summary>
    /// <exception cref="SceneException">Names the part that is not understood.</exception>
    public static SceneSpec Parse(string text, ulong seed)
    {
        if (text.Length > MaxCharacters)
            throw new SceneException($"the scene has {text.Length} characters; at most {MaxCharacters} are read");
        var random = new Xoshiro256(seed);
        var objects = new List<ObjectSpec>();
        int distractors = 0;
        foreach (string part in text.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '+')
                distractors += Distractors(part, random);
            else
                AddObject(part, objects, random);
            if (objects.Count + distractors > MaxObjects)
                throw new SceneException($"'{part}' makes more than {MaxObjects} objects");
        }
        return new SceneSpec(objects, distractors);
    }

    private static void AddObject(string part, List<ObjectSpec> objects, Xoshiro256 random)
    {
        string[] words = part.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int relation = Array.FindIndex(words, w => w is "in" or "on");
        int count = 1;
        int end = relation < 0 ? words.Length : relation;
        if (end > 0 && words[end - 1].Length > 1 && words[end - 1][0] == 'x' && int.TryParse(words[end - 1][1..], NumberStyles.None, CultureInfo.InvariantCulture, out count))
            end--;
        if (count is < 1 or > MaxObjects)
            throw new SceneException($"'{part}': the number after x must be 1 to {MaxObjects}");
        (ObjectKind kind, ObjectColour colour, ObjectSize? size) = Noun(words.AsSpan(0, end), part);
        (ObjectPlacement placement, int target) = relation < 0 ? (ObjectPlacement.OnTable, -1) : Target(words, relation, part, objects);
        for (int i = 0; i < count; i++)
            objects.Add(new ObjectSpec(kind, colour, size ?? (kind.IsContainer() ? ObjectSize.Large : (ObjectSize)random.NextInt(2)), placement, target));
    }

    private static (ObjectPlacement Placement, int Index) Target(string[] words, int relation, string part, List<ObjectSpec> objects)
    {
        (ObjectKind kind, ObjectColour colour, ObjectSize? size) = Noun(words.AsSpan(relation + 1), part);
        int index = objects.FindLastIndex(o => o.Kind == kind && o.Colour == colour && (size is null || o.Size == size));
        if (index < 0)
            throw new SceneException($"'{part}': {colour} {kind} must be named earlier in the scene".ToLowerInvariant());
        return (kind.IsContainer() ? ObjectPlacement.InContainer : ObjectPlacement.OnTopOf, index);
    }

    private static (ObjectKind Kind, ObjectColour Colour, ObjectSize? Size) Noun(ReadOnlySpan<string> words, string part)
    {
        ObjectSize? size = null;
        if (words.Length > 0 && Enum.TryParse(words[0], ignoreCase: true, out ObjectSize named) && !char.IsDigit(words[0][0]))
        {
            size = named;
            words = words[1..];
        }
        if (words.Length != 2 || char.IsDigit(words[0][0]) || char.IsDigit(words[1][0])
            || !Enum.TryParse(words[0], ignoreCase: true, out ObjectColour colour) || !Enum.TryParse(words[1], ignoreCase: true, out ObjectKind kind))
            throw new SceneException($"'{part}' is not [small|large] colour kind; colours: {List<ObjectColour>()}; kinds: {List<ObjectKind>()}");
        return (kind, colour, size);
    }

    private static int Distractors(string part, Xoshiro256 random)
    {
        string[] bounds = part[1..].Split("..");
        if (bounds.Length is 1 or 2
            && int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out int least)
            && int.TryParse(bounds[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            && least <= most && most <= MaxObjects)
            return least + random.NextInt(most - least + 1);
        throw new SceneException($"'{part}' is not +N or +a..b with numbers up to {MaxObjects}");
    }

    private static string List<T>()
        where T : struct, Enum => string.Join(" ", Enum.GetNames<T>()).ToLowerInvariant();
}
