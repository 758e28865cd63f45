using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Workbench.Seeding;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>Instructions that ask for nothing.</summary>
public static class EmptyWords
{
    private static readonly string[] FillersEn = ["", "hmm", "well, you know", "okay then", "please", "so", "let me see", "and", "...", "alright"];
    private static readonly string[] FillersZh = ["", "嗯", "那个", "好的", "请", "我想想", "然后呢", "啊", "……", "这样吧"];
    private static readonly string[] SaladEn = ["seven", "because", "under", "tomorrow", "gently", "window", "whose", "nineteen", "perhaps", "of", "river", "loudly", "until", "a"];
    private static readonly string[] SaladZh = ["因为", "明天", "窗户", "七十", "也许", "河流", "大声", "直到", "慢慢", "谁的", "之", "如果"];
    private static readonly string[] Signs = ["🍕", "🤖", "…", "?!", "@#", "¿", "\u200B", "\u0007", "%s", "🙃", "&&", "{}", "\\n", "—"];

    /// <summary>A filler without a request.</summary>
    public static string NoLanguage(UserLanguage language, ulong seed)
    {
        string[] fillers = language == UserLanguage.Chinese ? FillersZh : FillersEn;
        return fillers[new Xoshiro256(seed).NextInt(fillers.Length)];
    }

    /// <summary>Nonsense: letters, signs, or words that belong to no instruction, three to twelve of them.</summary>
    public static string Garbage(UserLanguage language, ulong seed)
    {
        var random = new Xoshiro256(seed ^ 0xBAD);
        int kind = random.NextInt(3), count = 3 + random.NextInt(10);
        string[] salad = language == UserLanguage.Chinese ? SaladZh : SaladEn;
        IEnumerable<string> parts = Enumerable.Range(0, count).Select(_ => kind switch
        {
            0 => Letters(language, random),
            1 => Signs[random.NextInt(Signs.Length)],
            _ => salad[random.NextInt(salad.Length)],
        });
        return string.Join(language == UserLanguage.Chinese && kind != 1 ? "" : " ", parts.ToArray());
    }

    private static string Letters(UserLanguage language, Xoshiro256 random)
    {
        var word = new StringBuilder();
        for (int i = 2 + random.NextInt(7); i > 0; i--)
            word.Append(language == UserLanguage.Chinese ? (char)(0x4E00 + random.NextInt(0x5000)) : (char)('a' + random.NextInt(26)));
        return word.ToString();
    }
}
