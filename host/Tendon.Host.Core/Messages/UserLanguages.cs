namespace Tendon.Host.Core.Messages;

/// <summary>Language codes and detection.</summary>
public static class UserLanguages
{
    /// <summary>"en" or "zh".</summary>
    public static string Code(UserLanguage language) => language == UserLanguage.Chinese ? "zh" : "en";

    /// <summary>Reads "en", "zh" or a locale such as "zh_CN.UTF-8".</summary>
    public static bool TryParse(string code, out UserLanguage language)
    {
        language = code.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? UserLanguage.Chinese
            : code.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? UserLanguage.English
            : UserLanguage.None;
        return language != UserLanguage.None;
    }

    /// <summary>Chinese when the text holds at least as many Han characters as Latin words; else English.</summary>
    public static UserLanguage Detect(string text)
    {
        int han = 0, words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool latin = char.IsAsciiLetter(c);
            if (latin && !inWord)
                words++;
            inWord = latin;
            if (c is >= '\u3400' and <= '\u9fff')
                han++;
        }
        return han > 0 && han >= words ? UserLanguage.Chinese : UserLanguage.English;
    }
}
