using Tendon.Host.Core.Messages;

namespace Tendon.Tool.Evaluation;

/// <summary>
/// How the evaluation words its instructions: {0} what is moved, {1} where to. Written apart from the training templates,
/// in the way people type.
/// </summary>
internal static class CasePhrases
{
    private static readonly string[] PutEn =
    [
        "put the {0} {2} the {1}", "please put the {0} {2} the {1}", "can you place the {0} {2} the {1}?", "move the {0} {3} the {1}",
        "Take the {0} and put it {2} the {1}.", "I'd like the {0} {2} the {1}", "the {0} goes {2} the {1}", "drop the {0} {3} the {1} please",
        "pick up the {0} and set it down {2} the {1}", "could you get the {0} {3} the {1} for me",
    ];

    private static readonly string[] PutZh =
    [
        "把{0}放{2}{1}{3}", "请把{0}放到{1}{3}", "将{0}放{2}{1}{3}", "帮我把{0}搁到{1}{3}", "{0}放到{1}{3}去", "把{0}拿起来放到{1}{3}",
        "麻烦你把{0}移到{1}{3}，谢谢", "能不能把{0}放{2}{1}{3}？", "我想要{0}在{1}{3}", "拿{0}放{2}{1}{3}",
    ];

    private static readonly string[] StackEn =
    [
        "stack the {0} on the {1}", "put the {0} on top of the {1}", "place the {0} on the {1}", "please stack the {0} onto the {1}",
        "pile the {0} on top of the {1}", "Set the {0} on the {1}.", "the {0} should sit on top of the {1}", "build: {0} on {1}",
    ];

    private static readonly string[] StackZh =
    [
        "把{0}叠到{1}上", "把{0}放在{1}上面", "请将{0}摞在{1}上", "把{0}堆到{1}上面", "帮我把{0}叠在{1}上面", "{0}叠到{1}上去", "把{0}搭在{1}上", "将{0}放到{1}的上面",
    ];

    private static readonly string[] AllEn =
    [
        "put all {0} {2} the {1}", "put all the {0} {2} the {1}", "place every one of the {0} {2} the {1}", "move all of the {0} {3} the {1}",
        "please collect all {0} {2} the {1}", "all {0} belong {2} the {1}", "Take all the {0} and put them {2} the {1}.", "I want all the {0} {2} the {1}",
    ];

    private static readonly string[] AllZh =
    [
        "把所有{0}放{2}{1}{3}", "把全部{0}都放到{1}{3}", "请将所有的{0}放{2}{1}{3}", "{0}全都放到{1}{3}", "帮我把所有{0}收{2}{1}{3}", "把每个{0}都放{2}{1}{3}",
        "所有的{0}都要放到{1}{3}", "将全部的{0}移到{1}{3}",
    ];

    /// <summary>The phrases of one family and language.</summary>
    internal static IReadOnlyList<string> Of(EvalFamily family, UserLanguage language) => (family, language == UserLanguage.Chinese) switch
    {
        (EvalFamily.Put, false) => PutEn,
        (EvalFamily.Put, true) => PutZh,
        (EvalFamily.Stack, false) => StackEn,
        (EvalFamily.Stack, true) => StackZh,
        (_, false) => AllEn,
        (_, true) => AllZh,
    };
}
