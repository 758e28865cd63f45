using Tendon.Host.Core.Messages;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation;

/// <summary>Everyday names of objects, one drawn by seed where people use several.</summary>
internal static class ObjectWords
{
    private static readonly string[] ColoursEn = ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black", "gray", "cyan"];

    private static readonly string[] ColoursZh = ["红色", "橙色", "黄色", "绿色", "蓝色", "紫色", "粉色", "棕色", "白色", "黑色", "灰色", "青色"];

    private static readonly string[][] KindsEn = [["cube", "block"], ["cylinder"], ["ball"], ["bowl"], ["plate"], ["tray"]];

    private static readonly string[][] KindsZh = [["方块", "积木", "立方体"], ["圆柱", "圆柱体"], ["球", "小球"], ["碗"], ["盘子", "碟子"], ["托盘"]];

    /// <summary>"red cube" or 红色方块.</summary>
    internal static string Name(ObjectSpec what, UserLanguage language, Xoshiro256 random) => language == UserLanguage.Chinese
        ? ColoursZh[(int)what.Colour] + Draw(KindsZh[(int)what.Kind], random)
        : ColoursEn[(int)what.Colour] + " " + Draw(KindsEn[(int)what.Kind], random);

    /// <summary>"cubes", "red cubes", 方块, 红色方块.</summary>
    internal static string Plural(ObjectKind kind, ObjectColour? colour, UserLanguage language, Xoshiro256 random)
    {
        if (language == UserLanguage.Chinese)
            return (colour is { } c ? ColoursZh[(int)c] : "") + Draw(KindsZh[(int)kind], random);
        return (colour is { } e ? ColoursEn[(int)e] + " " : "") + Draw(KindsEn[(int)kind], random) + "s";
    }

    internal static string Draw(IReadOnlyList<string> words, Xoshiro256 random) => words[random.NextInt(words.Count)];

}
