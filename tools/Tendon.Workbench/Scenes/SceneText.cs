using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>
/// Scenes as people write them: comma-separated <c>[small|large] colour kind [xN] [in|on [small|large] colour kind]</c> and
/// <c>+a</c> or <c>+a..b</c> random distractors. What is named after "in" or "on" is the object of that description elsewhere in
/// the scene, or a further object where there is none.
/// </summary>
public static class SceneText
{
    /// <summary>Longest text that is read.</summary>
    public const int MaxCharacters = 2000;

    /// <summary>Most objects of a scene, distractors included.</summary>
    public const int MaxObjects = 16;

    /// <summary>The twelve colours.</summary>
    public static string Colours { get; } = string.Join(' ', Enum.GetNames<ObjectColour>()).ToLowerInvariant();

    /// <summary>The six kinds.</summary>
    public static string Kinds { get; } = string.Join(' ', Enum.GetNames<ObjectKind>()).ToLowerInvariant();

    /// <summary>Reads a scene and draws what it leaves open by a seed.</summary>
    /// <exception cref="SceneException">Names the part that is not understood.</exception>
    public static SceneSpec Parse(string text, ulong seed)
    {
        if (!TryRead(text, out SceneRequest? request, out SceneTextFault? fault))
            throw new SceneException(fault!.ToString());
        var random = new Xoshiro256(seed);
        IReadOnlyList<ObjectSpec> objects = request!.DrawObjects(random);
        return new SceneSpec(objects, request.DrawDistractors(random));
    }

    /// <summary>Reads a scene; never throws.</summary>
    public static bool TryRead(string text, out SceneRequest? request, out SceneTextFault? fault)
    {
        request = null;
        if (text.Length > MaxCharacters)
        {
            fault = new SceneTextFault(SceneTextProblem.TooLong, "");
            return false;
        }
        int least = 0, most = 0;
        var parts = new List<ScenePart>();
        foreach (string part in text.ToLowerInvariant().Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is '+' or '＋')
            {
                if ((fault = ScenePart.ReadDistractors(part, ref least, ref most)) is not null)
                    return false;
            }
            else if ((fault = ScenePart.Read(part, parts)) is not null)
            {
                return false;
            }
            if (parts.Sum(p => p.Count) + most > MaxObjects)
            {
                fault = new SceneTextFault(SceneTextProblem.TooMany, part);
                return false;
            }
        }
        return SceneOrder.TryArrange(parts, out IReadOnlyList<RequestedObject> objects, out fault)
            && Accept(new SceneRequest(objects, least, most), out request);
    }

    private static bool Accept(SceneRequest read, out SceneRequest? request)
    {
        request = read;
        return true;
    }
}
