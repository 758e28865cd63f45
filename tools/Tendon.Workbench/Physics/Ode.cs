using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>The calls of Debian's libode8 (ODE 0.16, double precision) that the table needs; names are ODE's own.</summary>
internal static unsafe partial class Ode
{
    private const string Library = "libode.so.8";

    [LibraryImport(Library)]
    public static partial int dInitODE2(uint flags);

    [LibraryImport(Library)]
    public static partial int dAllocateODEDataForThread(uint flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int dCheckConfiguration(string token);

    [LibraryImport(Library)]
    public static partial void dRandSetSeed(ulong seed);

    [LibraryImport(Library)]
    public static partial ulong dRandGetSeed();

    [LibraryImport(Library)]
    public static partial nint dWorldCreate();

    [LibraryImport(Library)]
    public static partial void dWorldDestroy(nint world);

    [LibraryImport(Library)]
    public static partial void dWorldSetGravity(nint world, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial void dWorldSetContactMaxCorrectingVel(nint world, double metresPerS);

    [LibraryImport(Library)]
    public static partial void dWorldSetContactSurfaceLayer(nint world, double depthM);

    [LibraryImport(Library)]
    public static partial void dWorldSetQuickStepNumIterations(nint world, int count);

    [LibraryImport(Library)]
    public static partial void dWorldSetCFM(nint world, double cfm);

    [LibraryImport(Library)]
    public static partial int dWorldStep(nint world, double stepS);

    [LibraryImport(Library)]
    public static partial int dWorldQuickStep(nint world, double stepS);

    [LibraryImport(Library)]
    public static partial nint dBodyCreate(nint world);

    [LibraryImport(Library)]
    public static partial void dBodyDestroy(nint body);

    [LibraryImport(Library)]
    public static partial void dBodySetMass(nint body, OdeMass* mass);

    [LibraryImport(Library)]
    public static partial void dBodySetKinematic(nint body);

    [LibraryImport(Library)]
    public static partial void dBodySetPosition(nint body, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial void dBodySetRotation(nint body, double* rowMajor3x4);

    [LibraryImport(Library)]
    public static partial void dBodySetQuaternion(nint body, double* wxyz);

    [LibraryImport(Library)]
    public static partial void dBodySetLinearVel(nint body, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial void dBodySetAngularVel(nint body, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial double* dBodyGetPosition(nint body);

    [LibraryImport(Library)]
    public static partial double* dBodyGetQuaternion(nint body);

    [LibraryImport(Library)]
    public static partial double* dBodyGetLinearVel(nint body);

    [LibraryImport(Library)]
    public static partial double* dBodyGetAngularVel(nint body);

    [LibraryImport(Library)]
    public static partial void dBodyEnable(nint body);

    [LibraryImport(Library)]
    public static partial void dBodyDisable(nint body);

    [LibraryImport(Library)]
    public static partial int dBodyIsEnabled(nint body);

    [LibraryImport(Library)]
    public static partial nint dCreateBox(nint space, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial nint dCreateSphere(nint space, double radius);

    [LibraryImport(Library)]
    public static partial nint dCreateCylinder(nint space, double radius, double length);

    [LibraryImport(Library)]
    public static partial nint dCreatePlane(nint space, double a, double b, double c, double d);

    [LibraryImport(Library)]
    public static partial void dGeomDestroy(nint geom);

    [LibraryImport(Library)]
    public static partial void dGeomSetBody(nint geom, nint body);

    [LibraryImport(Library)]
    public static partial void dGeomSetPosition(nint geom, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial void dGeomSetOffsetPosition(nint geom, double x, double y, double z);

    [LibraryImport(Library)]
    public static partial void dGeomSetOffsetRotation(nint geom, double* rowMajor3x4);

    [LibraryImport(Library)]
    public static partial double* dGeomGetPosition(nint geom);

    [LibraryImport(Library)]
    public static partial int dCollide(nint geom1, nint geom2, int maxContacts, OdeContactGeom* contacts, int stride);

    [LibraryImport(Library)]
    public static partial nint dJointGroupCreate(int maxSize);

    [LibraryImport(Library)]
    public static partial void dJointGroupEmpty(nint group);

    [LibraryImport(Library)]
    public static partial void dJointGroupDestroy(nint group);

    [LibraryImport(Library)]
    public static partial nint dJointCreateContact(nint world, nint group, OdeContact* contact);

    [LibraryImport(Library)]
    public static partial void dJointAttach(nint joint, nint body1, nint body2);

    [LibraryImport(Library)]
    public static partial void dJointSetFeedback(nint joint, OdeFeedback* feedback);
}
