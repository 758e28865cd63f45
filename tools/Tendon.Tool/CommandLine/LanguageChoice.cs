using Tendon.Host.Core.Messages;

namespace Tendon.Tool.CommandLine;

/// <summary>Which language the tool speaks: <c>--lang</c>, else TENDON_LANG, LC_ALL, LC_MESSAGES, LANG, else English.</summary>
public static class LanguageChoice
{
    private static readonly string[] Variables = ["TENDON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Needed before the command line is parsed, since help and errors are written in it.</summary>
    public static UserLanguage Of(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? value = arguments[i].StartsWith("--lang=", StringComparison.Ordinal) ? arguments[i]["--lang=".Length..]
                : arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1]
                : null;
            if (value is not null && UserLanguages.TryParse(value, out UserLanguage asked))
                return asked;
        }
        foreach (string variable in Variables)
        {
            if (environment(variable) is { Length: > 0 } locale)
                return UserLanguages.TryParse(locale, out UserLanguage found) ? found : UserLanguage.English;
        }
        return UserLanguage.English;
    }
}
