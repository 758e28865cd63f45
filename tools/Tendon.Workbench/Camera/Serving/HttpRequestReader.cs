using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>Reads one HTTP/1.x request from a connection. Whatever a client sends, the cost is bounded.</summary>
internal static class HttpRequestReader
{
    public const int MaxHeadBytes = 16 * 1024;
    public const int MaxBodyBytes = 1024 * 1024;
    private static readonly byte[] s_headEnd = "\r\n\r\n"u8.ToArray();

    /// <summary>The next request; null when the client closed without one. Throws <see cref="RefusedRequestException"/>.</summary>
    public static async Task<HttpRequest?> Read(Stream stream, CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxHeadBytes);
        try
        {
            int filled = 0, headLength;
            while ((headLength = buffer.AsSpan(0, filled).IndexOf(s_headEnd)) < 0)
            {
                if (filled >= MaxHeadBytes)
                    throw new RefusedRequestException(431, $"the request's head is longer than {MaxHeadBytes} bytes");
                int read = await stream.ReadAsync(buffer.AsMemory(filled, MaxHeadBytes - filled), cancellation);
                if (read == 0)
                    return filled == 0 ? null : throw new RefusedRequestException(400, "the request ended within its head");
                filled += read;
            }

            string[] lines = Encoding.Latin1.GetString(buffer, 0, headLength).Split("\r\n");
            (string method, string target) = RequestLine(lines[0]);
            byte[] body = new byte[ContentLength(lines)];
            int early = Math.Min(body.Length, filled - headLength - s_headEnd.Length);
            buffer.AsSpan(headLength + s_headEnd.Length, early).CopyTo(body);
            await ReadRest(stream, body.AsMemory(early), cancellation);
            int mark = target.IndexOf('?', StringComparison.Ordinal);
            string path = Uri.UnescapeDataString(mark < 0 ? target : target[..mark]);
            return new HttpRequest(method, path, mark < 0 ? "" : target[(mark + 1)..], body);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task ReadRest(Stream stream, Memory<byte> body, CancellationToken cancellation)
    {
        while (body.Length > 0)
        {
            int read = await stream.ReadAsync(body, cancellation);
            if (read == 0)
                throw new RefusedRequestException(400, "the request ended within its body");
            body = body[read..];
        }
    }

    private static (string Method, string Target) RequestLine(string line)
    {
        string[] words = line.Split(' ');
        bool isHttp = words.Length == 3 && words[2].StartsWith("HTTP/1.", StringComparison.Ordinal)
            && words[0].Length is > 0 and <= 16 && words[0].All(char.IsAsciiLetterUpper) && words[1].StartsWith('/');
        return isHttp ? (words[0], words[1]) : throw new RefusedRequestException(400, "this is not an HTTP/1.1 request");
    }

    private static int ContentLength(string[] lines)
    {
        foreach (string line in lines.AsSpan(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new RefusedRequestException(400, "a header line lacks its colon");
            string name = line[..colon], value = line[(colon + 1)..].Trim();
            if (name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                throw new RefusedRequestException(411, "send the body with Content-Length");
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
                throw new RefusedRequestException(400, "Content-Length is not a number");
            return length <= MaxBodyBytes ? (int)length : throw new RefusedRequestException(413, $"the body is longer than {MaxBodyBytes} bytes");
        }

        return 0;
    }
}
