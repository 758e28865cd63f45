using System.Runtime.InteropServices;
using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Physics;

/// <summary>Contacts of one step: finds the points of a shape pair, makes ODE joints of them and afterwards reads the forces on the arm.</summary>
internal sealed unsafe class ContactSet : IDisposable
{
    private const int MaxPoints = 4, MaxArmPoints = 256;
    private readonly nint _world, _group;
    private readonly ContactModel _model;
    private readonly OdeContactGeom* _points;
    private readonly OdeFeedback* _feedback;
    private readonly int[] _armLink = new int[MaxArmPoints];
    private readonly Vector3D[] _armPoint = new Vector3D[MaxArmPoints];
    private int _armCount;

    public ContactSet(nint world, ContactModel model)
    {
        _world = world;
        _model = model;
        _group = Ode.dJointGroupCreate(0);
        _points = (OdeContactGeom*)NativeMemory.AllocZeroed(MaxPoints, (nuint)sizeof(OdeContactGeom));
        _feedback = (OdeFeedback*)NativeMemory.AllocZeroed(MaxArmPoints, (nuint)sizeof(OdeFeedback));
    }

    /// <summary>Contact points of this step.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        Ode.dJointGroupEmpty(_group);
        Count = _armCount = 0;
    }

    /// <summary>Adds the contacts of two shapes.</summary>
    /// <param name="body">First body, a table object.</param>
    /// <param name="geom">Its shape.</param>
    /// <param name="otherBody">Second body; 0 for the table.</param>
    /// <param name="otherGeom">Its shape.</param>
    /// <param name="material">Pair of materials.</param>
    /// <param name="rolls">True for a ball or cylinder.</param>
    /// <param name="armLink">Link index when the second body is the arm's, else −1.</param>
    /// <returns>True when they touch.</returns>
    public bool Collide(nint body, nint geom, nint otherBody, nint otherGeom, ContactMaterial material, bool rolls, int armLink = -1)
    {
        int found = Ode.dCollide(geom, otherGeom, MaxPoints, _points, sizeof(OdeContactGeom));
        if (found == 0) return false;
        var contact = new OdeContact { Surface = _model.Surface(material, found, rolls) };
        for (int i = 0; i < found; i++)
        {
            contact.Geom = _points[i];
            nint joint = Ode.dJointCreateContact(_world, _group, &contact);
            Ode.dJointAttach(joint, body, otherBody);
            Count++;
            if (armLink < 0 || _armCount == MaxArmPoints) continue;
            _armLink[_armCount] = armLink;
            _armPoint[_armCount] = new Vector3D(_points[i].Position.X, _points[i].Position.Y, _points[i].Position.Z);
            _feedback[_armCount] = default;
            Ode.dJointSetFeedback(joint, _feedback + _armCount++);
        }

        return true;
    }

    /// <summary>Adds <paramref name="share"/> of the last step's reactions to the joints' torques in N·m.</summary>
    public void AddReactions(ReadOnlySpan<RigidTransform> links, Span<double> torqueNm, double share)
    {
        for (int i = 0; i < _armCount; i++)
        {
            OdeVector f = _feedback[i].Force1;
            ArmChain.AddForce(links, _armLink[i], _armPoint[i], new Vector3D(-f.X, -f.Y, -f.Z) * share, torqueNm);
        }
    }

    public void Dispose()
    {
        Ode.dJointGroupDestroy(_group);
        NativeMemory.Free(_points);
        NativeMemory.Free(_feedback);
    }
}
