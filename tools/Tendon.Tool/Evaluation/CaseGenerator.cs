using System.Globalization;
using Tendon.Host.Core.Messages;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation;

/// <summary>Draws episodes by seed: objects, distractors that do not fit the instruction, and the words.</summary>
public static class CaseGenerator
{
    private static readonly ObjectKind[] Movable = [ObjectKind.Cube, ObjectKind.Cylinder, ObjectKind.Ball];
    private static readonly ObjectKind[] Containers = [ObjectKind.Bowl, ObjectKind.Plate, ObjectKind.Tray];

    /// <summary>Episode <paramref name="index"/> of one family and language under a master seed.</summary>
    public static EvalCase Draw(EvalFamily family, UserLanguage language, ulong masterSeed, int index)
    {
        ulong seed = Mix(masterSeed, family, language, index);
        var random = new Xoshiro256(seed);
        var objects = new List<ObjectSpec>();
        int movers = family == EvalFamily.PutAll ? 2 + random.NextInt(2) : 1;
        ObjectKind moved = family == EvalFamily.Stack ? ObjectKind.Cube : Movable[random.NextInt(Movable.Length)];
        ObjectSpec target = family == EvalFamily.Stack
            ? new ObjectSpec(ObjectKind.Cube, Colour(random), Size(random), Base: true)
            : new ObjectSpec(Containers[random.NextInt(Containers.Length)], Colour(random), ObjectSize.Large);
        objects.Add(target);
        ObjectColour? common = family == EvalFamily.PutAll && random.NextBool(0.35) ? Colour(random) : null;
        for (int i = 0; i < movers; i++)
            objects.Add(Mover(moved, common, i, objects, family, random));
        AddDistractors(objects, family, moved, common, random);

        string targetName = ObjectWords.Name(target, language, random);
        string moverName = family == EvalFamily.PutAll
            ? ObjectWords.Plural(moved, common, language, random)
            : ObjectWords.Name(objects[1], language, random);
        string phrase = ObjectWords.Draw(CasePhrases.Of(family, language), random);
        string instruction = string.Format(CultureInfo.InvariantCulture, phrase, [moverName, targetName, .. Prepositions(target.Kind, language)]);
        string id = string.Create(CultureInfo.InvariantCulture, $"{Key(family)}-{UserLanguages.Code(language)}-{index:D4}");
        return new EvalCase(id, family, language, instruction, new SceneSpec(objects), seed, new EvalGoal(family, [.. Enumerable.Range(1, movers)], 0));
    }

    /// <summary>The family's name in reports.</summary>
    public static string Key(EvalFamily family) => family switch
    {
        EvalFamily.Put => "put",
        EvalFamily.Stack => "stack",
        _ => "put_all",
    };

    private static ObjectSpec Mover(ObjectKind kind, ObjectColour? common, int index, List<ObjectSpec> objects, EvalFamily family, Xoshiro256 random)
    {
        if (common is { } colour)
            return new ObjectSpec(kind, colour, index == 0 ? ObjectSize.Small : ObjectSize.Large);
        ObjectColour own;
        do own = Colour(random);
        while (objects.Any(o => o.Colour == own));
        return new ObjectSpec(kind, own, family == EvalFamily.PutAll ? ObjectSize.Small : Size(random));
    }

    private static void AddDistractors(List<ObjectSpec> objects, EvalFamily family, ObjectKind moved, ObjectColour? common, Xoshiro256 random)
    {
        int most = family == EvalFamily.PutAll ? 2 : 4;
        for (int i = random.NextInt(most); i > 0; i--)
        {
            for (int attempt = 0; attempt < 50; attempt++)
            {
                // A second container takes much of the table, so it is rare.
                ObjectKind kind = random.NextBool(0.2) ? Containers[random.NextInt(Containers.Length)] : Movable[random.NextInt(Movable.Length)];
                var candidate = new ObjectSpec(kind, Colour(random), kind.IsContainer() ? ObjectSize.Small : Size(random));
                bool named = family == EvalFamily.PutAll && kind == moved && (common is null || candidate.Colour == common);
                if (named || objects.Any(o => o.Kind == kind && o.Colour == candidate.Colour) || (kind.IsContainer() && objects.Count(o => o.Kind.IsContainer()) > 1))
                    continue;
                objects.Add(candidate);
                break;
            }
        }
    }

    private static string[] Prepositions(ObjectKind target, UserLanguage language) => (language == UserLanguage.Chinese, target == ObjectKind.Plate) switch
    {
        (true, true) => ["到", "上"],
        (true, false) => ["进", "里"],
        (false, true) => ["on", "onto"],
        (false, false) => ["in", "into"],
    };

    private static ObjectColour Colour(Xoshiro256 random) => (ObjectColour)random.NextInt(12);

    private static ObjectSize Size(Xoshiro256 random) => (ObjectSize)random.NextInt(2);

    private static ulong Mix(ulong masterSeed, EvalFamily family, UserLanguage language, int index) =>
        new Xoshiro256(new Xoshiro256(masterSeed).NextUInt64() ^ ((ulong)family << 56) ^ ((ulong)language << 48) ^ (ulong)index).NextUInt64();
}
