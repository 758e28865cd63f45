using System.Net;
using System.Net.Sockets;
using System.Text;
using Tendon.Workbench.Camera.Serving;

namespace Tendon.Workbench.Tests.Camera.Serving;

public class CameraServerTests
{
    private static readonly HttpClient s_http = new() { Timeout = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task A_snapshot_is_a_fresh_frame_and_nothing_is_drawn_while_nobody_watches()
    {
        int drawn = 0;
        using var server = new CameraServer(new CameraServerOptions(), () => [0xFF, (byte)Interlocked.Increment(ref drawn)]);
        Assert.Equal(0, Volatile.Read(ref drawn));
        byte[] picture = await s_http.GetByteArrayAsync(server.BaseUrl + "/snapshot.jpg");
        Assert.Equal([0xFF, 1], picture);
        await s_http.GetByteArrayAsync(server.BaseUrl + "/snapshot.jpg");
        Assert.InRange(Volatile.Read(ref drawn), 1, 2);
    }

    [Fact]
    public async Task The_video_is_a_multipart_stream_of_rising_frames()
    {
        int drawn = 0;
        using var server = new CameraServer(new CameraServerOptions { FramesPerSecond = 30 }, () => Encoding.ASCII.GetBytes($"<{Interlocked.Increment(ref drawn)}>"));
        using HttpResponseMessage answer = await s_http.GetAsync(server.VideoUrl, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("multipart/x-mixed-replace", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.ASCII);
        for (int i = 1; i <= 3; i++)
        {
            Assert.Equal("--frame", await reader.ReadLineAsync());
            Assert.Equal("Content-Type: image/jpeg", await reader.ReadLineAsync());
            Assert.Equal("Content-Length: 3", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
            Assert.Equal($"<{i}>", await reader.ReadLineAsync());
        }
    }

    [Fact]
    public async Task A_route_receives_path_query_and_body_and_its_failure_is_told()
    {
        using var server = new CameraServer(new CameraServerOptions(), () => []);
        server.Route("post", "/bench/scene", request => HttpReply.Json($"\"{request.Query} {Encoding.UTF8.GetString(request.Body)}\""));
        server.Route("GET", "/bench/broken", _ => throw new InvalidOperationException("no such cube"));
        using HttpResponseMessage good = await s_http.PostAsync(server.BaseUrl + "/bench/scene?seed=7", new StringContent("杯子"));
        Assert.Equal("\"seed=7 杯子\"", await good.Content.ReadAsStringAsync());
        using HttpResponseMessage broken = await s_http.GetAsync(server.BaseUrl + "/bench/broken");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("no such cube", await broken.Content.ReadAsStringAsync());
        using HttpResponseMessage wrong = await s_http.GetAsync(server.BaseUrl + "/bench/scene");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
        using HttpResponseMessage lost = await s_http.GetAsync(server.BaseUrl + "/");
        Assert.Contains("/video.mjpg", await lost.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_camera_that_cannot_draw_says_so_and_recovers()
    {
        bool broken = true;
        using var server = new CameraServer(new CameraServerOptions(), () => Volatile.Read(ref broken) ? throw new InvalidOperationException("lens cap") : [1]);
        using HttpResponseMessage answer = await s_http.GetAsync(server.BaseUrl + "/snapshot.jpg");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("lens cap", await answer.Content.ReadAsStringAsync());
        Volatile.Write(ref broken, false);
        Assert.Equal([1], await s_http.GetByteArrayAsync(server.BaseUrl + "/snapshot.jpg"));
    }

    [Theory]
    [InlineData("rubbish\r\n\r\n", "400")]
    [InlineData("GET /snapshot.jpg HTTP/1.1\r\nno colon\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "413")]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "411")]
    public async Task Rubbish_is_refused_with_a_status(string sent, string status)
    {
        using var server = new CameraServer(new CameraServerOptions(), () => []);
        Assert.StartsWith($"HTTP/1.1 {status} ", await Exchange(server.Port, Encoding.ASCII.GetBytes(sent)));
    }

    [Fact]
    public async Task Random_bytes_and_clients_that_vanish_do_not_harm_the_server()
    {
        var random = new Random(5);
        using var server = new CameraServer(new CameraServerOptions { FramesPerSecond = 30 }, () => new byte[1000]);
        for (int i = 0; i < 30; i++)
        {
            byte[] bytes = new byte[random.Next(1, 20000)];
            random.NextBytes(bytes);
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, server.Port);
            await client.GetStream().WriteAsync(i % 2 == 0 ? bytes : "GET /video.mjpg HTTP/1.1\r\n\r\n"u8.ToArray());
            client.Client.LingerState = new LingerOption(true, 0);
        }

        Assert.Equal(1000, (await s_http.GetByteArrayAsync(server.BaseUrl + "/snapshot.jpg")).Length);
    }

    [Fact]
    public void A_taken_port_is_named_together_with_the_fix()
    {
        using var first = new CameraServer(new CameraServerOptions(), () => []);
        var problem = Assert.Throws<CameraServerException>(() => new CameraServer(new CameraServerOptions { Port = first.Port }, () => []));
        Assert.Contains($":{first.Port}", problem.Message);
        Assert.Contains("another port", problem.Message);
    }

    private static async Task<string> Exchange(int port, byte[] sent)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(sent);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
