using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Physics;

/// <summary>
/// Objects, table and the arm's outer links in ODE. Objects are held by friction only. Resting groups sleep; with all asleep
/// and the arm touching nothing a step costs next to nothing.
/// </summary>
internal sealed class TableWorld : IDisposable
{
    /// <summary>Step in microseconds.</summary>
    public const long StepUs = 2_000;

    private const double StepS = StepUs * 1e-6;
    private const double QuietMPerS = 0.004, QuietRadPerS = 0.15;
    private const int QuietStepsToSleep = 75;
    private const double MaxMPerS = 3, MaxRadPerS = 60;
    private const double ContactShare = StepS / (StepS + 0.008);
    private const double LostBelowM = -0.4;
    private static readonly Lock QuickStepSeed = new();
    private readonly nint _world, _tablePlane, _tableBox;
    private readonly ArmBody[] _arm;
    private readonly ContactSet _contacts;
    private readonly List<RigidObject> _objects = [];
    private readonly Islands _islands = new();
    private readonly List<bool> _touched = [];
    private ulong _odeSeed;

    public TableWorld(ArmDescription arm, ReadOnlySpan<RigidTransform> links, FrictionOptions friction, ulong seed)
    {
        OdeLibrary.Ensure();
        _odeSeed = seed & 0xFFFF_FFFF;
        _world = Ode.dWorldCreate();
        Ode.dWorldSetGravity(_world, 0, 0, -9.81);
        Ode.dWorldSetCFM(_world, 1e-5);
        Ode.dWorldSetContactMaxCorrectingVel(_world, 0.4);
        Ode.dWorldSetContactSurfaceLayer(_world, 0.0001);
        Ode.dWorldSetQuickStepNumIterations(_world, 60);
        _tablePlane = Ode.dCreatePlane(0, 0, 0, 1, 0);
        _tableBox = Ode.dCreateBox(0, TableTop.MaxXM - TableTop.MinXM, TableTop.MaxYM - TableTop.MinYM, TableTop.ThicknessM);
        Ode.dGeomSetPosition(_tableBox, (TableTop.MinXM + TableTop.MaxXM) / 2, (TableTop.MinYM + TableTop.MaxYM) / 2, -TableTop.ThicknessM / 2);
        _contacts = new ContactSet(_world, new ContactModel(friction, StepS));
        _arm = ArmShapes.Create(_world, arm, links);
    }

    /// <summary>Objects by their order of arrival.</summary>
    public IReadOnlyList<RigidObject> Objects => _objects;

    public void Add(TableObject description)
    {
        _objects.Add(new RigidObject(_world, description));
        _touched.Add(false);
    }

    public bool Remove(int id)
    {
        int at = _objects.FindIndex(o => o.Description.Id == id);
        if (at < 0) return false;
        WakeAll();
        _objects[at].Dispose();
        _objects.RemoveAt(at);
        _touched.RemoveAt(at);
        return true;
    }

    public bool Place(int id, Vector3 position, Quaternion orientation)
    {
        RigidObject? one = _objects.Find(o => o.Description.Id == id);
        if (one is null) return false;
        WakeAll();
        one.Place(position, orientation);
        return true;
    }

    /// <summary>Advances by <see cref="StepUs"/> while the arm goes to <paramref name="links"/>; writes its contact torques.</summary>
    public void Step(ReadOnlySpan<RigidTransform> links, Span<double> contactNm)
    {
        OdeLibrary.Ensure();
        _contacts.Clear();
        _islands.Reset(_objects.Count);
        bool anyAwake = CollideWithArm();
        foreach (RigidObject one in _objects) anyAwake |= one.IsEnabled;
        // Contacts act on the joints one step late; unsmoothed, a light object and a joint in its play would shake each other.
        foreach (ref double torque in contactNm) torque *= 1 - ContactShare;
        if (anyAwake)
        {
            CollideObjects();
            foreach (ArmBody body in _arm) body.HeadFor(links[body.Link], StepS);
            Solve();
            _contacts.AddReactions(links, contactNm, ContactShare);
            Settle();
        }

        foreach (ArmBody body in _arm) body.Place(links[body.Link]);
    }

    public void Dispose()
    {
        _contacts.Dispose();
        foreach (RigidObject one in _objects) one.Dispose();
        foreach (ArmBody body in _arm) body.Dispose();
        Ode.dGeomDestroy(_tablePlane);
        Ode.dGeomDestroy(_tableBox);
        Ode.dWorldDestroy(_world);
    }

    private bool CollideWithArm()
    {
        bool any = false;
        for (int i = 0; i < _objects.Count; i++)
        {
            _touched[i] = false;
            RigidObject one = _objects[i];
            foreach (ArmBody body in _arm) _touched[i] |= CollideWithArm(one, body);
            if (_touched[i]) one.Enable();
            any |= _touched[i];
        }

        return any;
    }

    private bool CollideWithArm(RigidObject one, ArmBody body)
    {
        bool touches = false;
        var bounds = new CollisionShape(one.Shapes[0].Geom, one.BoundingRadiusM * 1.5);
        foreach (CollisionShape armShape in body.Shapes)
        {
            if (!CollisionShape.MayTouch(bounds, armShape)) continue;
            foreach (CollisionShape shape in one.Shapes)
            {
                if (CollisionShape.MayTouch(shape, armShape))
                    touches |= _contacts.Collide(one.Body, shape.Geom, body.Body, armShape.Geom, body.Material, one.Rolls, body.Link);
            }
        }

        return touches;
    }

    private void CollideObjects()
    {
        for (int i = 0; i < _objects.Count; i++)
        {
            RigidObject one = _objects[i];
            if (one.IsEnabled) CollideWithTable(one);
            for (int j = i + 1; j < _objects.Count; j++)
            {
                RigidObject other = _objects[j];
                if (!(one.IsEnabled || other.IsEnabled) || !one.IsNear(other)) continue;
                if (CollidePair(one, other)) _islands.Join(i, j);
            }
        }
    }

    private bool CollidePair(RigidObject one, RigidObject other)
    {
        bool touches = false;
        List<CollisionShape> others = one.IsCylinder && other.IsCylinder ? other.CylinderStandIns : other.Shapes;
        foreach (CollisionShape a in one.Shapes)
        {
            foreach (CollisionShape b in others)
            {
                if (CollisionShape.MayTouch(a, b))
                    touches |= _contacts.Collide(one.Body, a.Geom, other.Body, b.Geom, ContactMaterial.ObjectObject, one.Rolls || other.Rolls);
            }
        }

        return touches;
    }

    private void CollideWithTable(RigidObject one)
    {
        double margin = one.BoundingRadiusM;
        if (one.Z > margin || one.Z < -margin - TableTop.ThicknessM) return;
        bool inside = one.X > TableTop.MinXM + margin && one.X < TableTop.MaxXM - margin
            && one.Y > TableTop.MinYM + margin && one.Y < TableTop.MaxYM - margin;
        ContactMaterial material = one.Description.Kind.IsContainer() ? ContactMaterial.ContainerTable : ContactMaterial.ObjectTable;

        // An upright container stands on its floor alone; its many wall boxes matter only when it tips.
        int shapes = one.UprightCosine > 0.995 ? Math.Min(one.Shapes.Count, one.FloorShapes) : one.Shapes.Count;
        for (int i = 0; i < shapes; i++)
            _contacts.Collide(one.Body, one.Shapes[i].Geom, 0, inside ? _tablePlane : _tableBox, material, one.Rolls);
    }

    private void Solve()
    {
        // dWorldStep is out: redundant contacts (a cube flat between two pads) make its LCP fail, once in a while fatally.
        // QuickStep shuffles by ODE's process-wide generator: each bench lends it its own state, one bench at a time.
        lock (QuickStepSeed)
        {
            Ode.dRandSetSeed(_odeSeed);
            _ = Ode.dWorldQuickStep(_world, StepS);
            _odeSeed = Ode.dRandGetSeed();
        }
    }

    private void Settle()
    {
        for (int i = 0; i < _objects.Count; i++)
        {
            RigidObject one = _objects[i];
            one.RefreshEnabled();
            if (!one.IsEnabled) continue;
            one.CapSpeed(MaxMPerS, MaxRadPerS);
            if (one.Z < LostBelowM) one.Disable();
            bool quiet = !_touched[i] && one.SpeedSquared < QuietMPerS * QuietMPerS && one.SpinSquared < QuietRadPerS * QuietRadPerS;
            one.QuietSteps = quiet ? one.QuietSteps + 1 : 0;
        }

        // Only whole islands go to sleep, or the waking half would wake the other for ever.
        for (int i = 0; i < _objects.Count; i++)
        {
            if (_objects[i].IsEnabled && _islands.Find(i) == i && IslandIsQuiet(i)) Sleep(i);
        }
    }

    private bool IslandIsQuiet(int root)
    {
        for (int i = 0; i < _objects.Count; i++)
        {
            if (_islands.Find(i) == root && _objects[i].IsEnabled && _objects[i].QuietSteps < QuietStepsToSleep) return false;
        }

        return true;
    }

    private void Sleep(int root)
    {
        for (int i = 0; i < _objects.Count; i++)
        {
            if (_islands.Find(i) == root) _objects[i].Disable();
        }
    }

    private void WakeAll()
    {
        foreach (RigidObject one in _objects) one.Enable();
    }
}
