using System.Globalization;
using System.Text;
using Tendon.Firmware.Pc.Buses;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Camera.Serving;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Firmware.Pc.Cameras;

/// <summary>
/// The hands and the judge of a virtual workbench, beside its camera: <c>GET /bench/truth</c>, <c>POST /bench/scene?seed=N</c> with
/// a scene as text, <c>POST /bench/board</c> with on or off. A real camera has none of these, and no host needs them to work.
/// </summary>
public sealed class BenchRoutes
{
    // Where the sheet's own text asks for: its long edge 130 mm in front of the pan axis.
    private const float SheetCentreXM = Workspace.PanAxisXM + 0.130f + 0.105f;

    private readonly WorkbenchCamera _camera;
    private readonly WorkbenchBus _bus;
    private readonly Lock _gate = new();
    private TableSnapshot? _cleared;

    private BenchRoutes(WorkbenchCamera camera, WorkbenchBus bus)
    {
        _camera = camera;
        _bus = bus;
    }

    /// <summary>Adds the routes to a workbench's camera.</summary>
    public static void Add(WorkbenchCamera camera, WorkbenchBus bus)
    {
        var routes = new BenchRoutes(camera, bus);
        camera.Server.Route("GET", "/bench/truth", _ => HttpReply.Json(SnapshotJson.Write(bus.Snapshot)));
        camera.Server.Route("POST", "/bench/board", request => routes.Board(Encoding.UTF8.GetString(request.Body).Trim()));
        camera.Server.Route("POST", "/bench/scene", routes.Scene);
    }

    // The sheet needs a free table: what stands there is put aside, and back where it stood afterwards.
    private HttpReply Board(string word)
    {
        if (word is not ("on" or "off"))
            return HttpReply.Text(400, "write on or off");
        lock (_gate)
        {
            if (word == "on" && _cleared is null)
            {
                TableSnapshot table = _cleared = _bus.Snapshot;
                _bus.Change(bench => bench.Reset(table with { Objects = [] }));
            }
            else if (word == "off" && _cleared is { } before)
            {
                _bus.Change(bench => bench.Reset(before));
                _cleared = null;
            }
        }
        _camera.Board = word == "on" ? new BoardPlacement(SheetCentreXM, 0) : null;
        return HttpReply.Text(200, word);
    }

    private HttpReply Scene(HttpRequest request)
    {
        string query = request.Query.TrimStart('?');
        if (!query.StartsWith("seed=", StringComparison.Ordinal)
            || !ulong.TryParse(query["seed=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
            return HttpReply.Text(400, "say which: /bench/scene?seed=N");
        try
        {
            TableSnapshot table = SceneSampler.Sample(SceneText.Parse(Encoding.UTF8.GetString(request.Body), seed), seed, _bus.Arm);
            _bus.Change(bench => bench.Reset(table));
            return HttpReply.Text(200, $"{table.Objects.Count} objects");
        }
        catch (SceneException fault)
        {
            return HttpReply.Text(422, fault.Message);
        }
    }
}
