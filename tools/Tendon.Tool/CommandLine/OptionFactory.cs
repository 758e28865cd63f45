using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>Options whose help and whose errors come from the text resources.</summary>
internal sealed class OptionFactory(ToolText text)
{
    internal Option<bool> Flag(string name, string key) => new(name) { Description = text[key] };

    internal Option<string?> Words(string name, string key, string? fallback = null, bool mayBeEmpty = false) => new(name)
    {
        Description = Describe(key, fallback),
        CustomParser = result =>
        {
            string? given = Single(result);
            if (given is "" && !mayBeEmpty)
                result.AddError(text.Format("error.empty", name));
            return given;
        },
        DefaultValueFactory = _ => fallback,
    };

    /// <summary>A file or folder that must be named.</summary>
    internal Argument<string> File(string name, string key) => NotEmpty(new Argument<string>(name) { Description = text[key] });

    /// <summary>One or more files that must be named.</summary>
    internal Argument<string[]> Files(string name, string key) => NotEmpty(new Argument<string[]>(name) { Description = text[key], Arity = ArgumentArity.OneOrMore });

    internal Option<T> Number<T>(string name, string key, T fallback, T least, T most)
        where T : struct, INumber<T> => new(name)
        {
            Description = Describe(key, fallback.ToString(null, CultureInfo.InvariantCulture)),
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                string given = Single(result) ?? "";
                if (T.TryParse(given, NumberStyles.Number, CultureInfo.InvariantCulture, out T value) && value >= least && value <= most)
                    return value;
                result.AddError(text.Format("error.number", name, given, least, most));
                return fallback;
            },
        };

    internal Option<string> Choice(string name, string key, string fallback, params string[] choices) => new(name)
    {
        Description = Describe(key, fallback),
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            string given = Single(result) ?? "";
            if (choices.Contains(given))
                return given;
            result.AddError(text.Format("error.choice", name, given, string.Join(", ", choices)));
            return fallback;
        },
    };

    private Argument<T> NotEmpty<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError(text.Format("error.empty", $"<{argument.Name}>"));
        });
        return argument;
    }

    private static string? Single(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[^1].Value : null;

    private string Describe(string key, string? fallback) => fallback is null ? text[key] : $"{text[key]} [{fallback}]";
}
