using System.Text;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>What a route answers.</summary>
/// <param name="Status">HTTP status, 200 to 599.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Body">The body.</param>
public sealed record HttpReply(int Status, string ContentType, byte[] Body)
{
    /// <summary>A JSON document.</summary>
    public static HttpReply Json(string json, int status = 200) => new(status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(json));

    /// <summary>Plain text, such as what went wrong and how to mend it.</summary>
    public static HttpReply Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));
}
