using System.Text.Json;

namespace Tendon.Station.Signing;

/// <summary>The outcome of checking one signed file.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="StationKeyId">Id of the key that the file names; empty where it names none.</param>
/// <param name="Detail">What exactly is wrong, for Unreadable, NotSigned and LaidOutAnew; else empty.</param>
/// <param name="Content">The signed content without its signature; present for Genuine and UnknownStation only, so that nobody reads what is not proven.</param>
public sealed record Verification(SignatureVerdict Verdict, string StationKeyId, string Detail, JsonElement? Content);
