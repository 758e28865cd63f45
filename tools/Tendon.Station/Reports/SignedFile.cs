using System.Security.Cryptography;
using System.Text.Json;
using Tendon.Station.Files;
using Tendon.Station.Signing;

namespace Tendon.Station.Reports;

/// <summary>What a look at one file on the disk found: its signature, its content and the page for people that belongs to it.</summary>
/// <param name="Signature">The signature's verdict.</param>
/// <param name="Problem">What is wrong with a genuine one.</param>
/// <param name="Detail">The field or file that <paramref name="Problem"/> means.</param>
/// <param name="Kind">Kind of document, empty when it is not known.</param>
/// <param name="Unit">The unit that it is about.</param>
public sealed record SignedFile(Verification Signature, ContentProblem Problem, string Detail, string Kind, string Unit)
{
    private const string PageEnding = ".html";

    /// <summary>Whether it may be relied on.</summary>
    public bool IsSound => Signature.Verdict == SignatureVerdict.Genuine && Problem == ContentProblem.None;

    /// <summary>Checks a signed document, or the page for people by the document beside it.</summary>
    /// <exception cref="IOException">It cannot be read, or is no file of a document's size.</exception>
    public static SignedFile Check(string path, IEnumerable<PublicStationKey> known)
    {
        bool isPage = Path.GetExtension(path).Equals(PageEnding, StringComparison.OrdinalIgnoreCase);
        string document = isPage ? Path.ChangeExtension(path, ".json") : path;
        if (isPage && !File.Exists(document))
            return new SignedFile(new Verification(SignatureVerdict.Genuine, "", "", null), ContentProblem.PageAlone, document, "", "");
        Verification signature = SignedDocument.Check(NamedFile.Read(document, NamedFile.DocumentBytes), known);
        if (signature.Content is not { } content)
            return new SignedFile(signature, ContentProblem.None, "", "", "");
        ContentProblem problem = ContentCheck.Check(content, out string kind, out string unit, out string detail);
        if (problem == ContentProblem.None && !IsPageUnchanged(content, document, isPage ? path : null, out detail))
            problem = ContentProblem.PageChanged;
        return new SignedFile(signature, problem, detail, kind, unit);
    }

    // A page that was not copied along is no harm; one that is there must be the one that was signed for.
    private static bool IsPageUnchanged(JsonElement content, string document, string? asked, out string page)
    {
        page = asked ?? Path.ChangeExtension(document, PageEnding);
        bool isNamed = content.TryGetProperty("pageSha256", out JsonElement hash) && hash.ValueKind == JsonValueKind.String;
        if (!File.Exists(page) || (!isNamed && asked is null))
            return true;
        return isNamed && Convert.ToHexStringLower(SHA256.HashData(NamedFile.Read(page, NamedFile.DocumentBytes))) == hash.GetString();
    }
}
