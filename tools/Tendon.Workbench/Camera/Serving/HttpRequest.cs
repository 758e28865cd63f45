namespace Tendon.Workbench.Camera.Serving;

/// <summary>One request as a route sees it.</summary>
/// <param name="Method">GET, POST …, upper case.</param>
/// <param name="Path">Decoded path without the query, e.g. <c>/bench/scene</c>.</param>
/// <param name="Query">What follows the question mark, undecoded; empty without one.</param>
/// <param name="Body">The body; empty without one.</param>
public sealed record HttpRequest(string Method, string Path, string Query, byte[] Body);
