using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>
/// Turns a <see cref="SceneSpec"/> and a seed into a table: sizes drawn from their ranges, every object where the arm reaches,
/// nothing overlapping, ≥ 30 mm between outlines on the table. Equal spec and seed give equal bits.
/// </summary>
public static class SceneSampler
{
    private const int LayoutAttempts = 300;
    private const int PlaceAttempts = 60;

    /// <summary>Samples a scene within the reach of an arm, the SO-101 when none is given; the arm stands in its look pose and time is 0.</summary>
    /// <exception cref="SceneException">The scene contradicts itself or does not fit.</exception>
    public static TableSnapshot Sample(SceneSpec spec, ulong seed, ArmDescription? arm = null)
    {
        if (TrySample(spec, seed, out TableSnapshot? snapshot, out string reason, arm)) return snapshot!;
        throw new SceneException(reason);
    }

    /// <summary>As <see cref="Sample"/>, with the reason instead of an exception.</summary>
    public static bool TrySample(SceneSpec spec, ulong seed, out TableSnapshot? snapshot, out string reason, ArmDescription? arm = null)
    {
        snapshot = null;
        arm ??= ArmDescription.So101;
        Workspace workspace = arm == ArmDescription.So101 ? Workspace.So101 : new Workspace(arm);
        var random = new Xoshiro256(seed);
        if (SceneValidation.Problem(spec) is { } problem)
        {
            reason = problem;
            return false;
        }

        IReadOnlyList<ObjectSpec> specs = DistractorDraw.Append(spec, random);
        reason = "";
        for (int attempt = 0; attempt < LayoutAttempts; attempt++)
        {
            ObjectDimensions[] sizes = [.. specs.Select(s => ObjectDimensions.Draw(s.Kind, s.Size, random))];
            TableObject[]? objects = TryLayout(specs, sizes, workspace, random, out reason);
            if (objects is null) continue;
            snapshot = new TableSnapshot(0, [.. arm.LookPoseRad], objects);
            return true;
        }

        reason += $" after {LayoutAttempts} attempts; take fewer or smaller objects";
        return false;
    }

    private static TableObject[]? TryLayout(IReadOnlyList<ObjectSpec> specs, ObjectDimensions[] sizes, Workspace workspace, Xoshiro256 random, out string reason)
    {
        var placed = new PlacedObject?[specs.Count];
        reason = "";
        // The widest first: a bowl finds no room after six cubes, six cubes do after a bowl.
        foreach (int i in Enumerable.Range(0, specs.Count).OrderByDescending(i => sizes[i].WidthM))
        {
            if (specs[i].Placement != ObjectPlacement.OnTable) continue;
            if ((placed[i] = TryPlaceOnTable(specs[i], sizes[i], placed, workspace, random)) is not null) continue;
            reason = $"object {i} ({specs[i].Colour} {specs[i].Kind}) finds no free place on the table";
            return null;
        }

        for (int i = 0; i < specs.Count; i++)
        {
            if (specs[i].Placement == ObjectPlacement.OnTable) continue;
            PlacedObject target = placed[specs[i].TargetIndex]!;
            placed[i] = specs[i].Placement == ObjectPlacement.InContainer
                ? TryPlaceInside(specs[i], sizes[i], target, placed, random)
                : PlaceOnTop(specs[i], sizes[i], target, random);
            if (placed[i] is not null) continue;
            reason = $"object {i} ({specs[i].Colour} {specs[i].Kind}) finds no free place in object {specs[i].TargetIndex}";
            return null;
        }

        return [.. placed.Select((p, i) => p!.ToTableObject(i))];
    }

    private static PlacedObject? TryPlaceOnTable(ObjectSpec spec, ObjectDimensions size, PlacedObject?[] placed, Workspace workspace, Xoshiro256 random)
    {
        for (int attempt = 0; attempt < PlaceAttempts; attempt++)
        {
            Vector2 centre = workspace.Draw(random, spec);
            var candidate = new PlacedObject(spec, size, centre, BaseZM: 0, YawRad(random), SupportIndex: -1);
            Footprint outline = candidate.Outline;
            if (Footprint.GapM(outline, workspace.FoldedArm) < 0) continue;
            if (placed.All(other => other is null || Footprint.GapM(outline, other.Outline) >= Workspace.MinGapM)) return candidate;
        }

        return null;
    }

    private static PlacedObject? TryPlaceInside(ObjectSpec spec, ObjectDimensions size, PlacedObject target, PlacedObject?[] placed, Xoshiro256 random)
    {
        const float clearanceM = 0.001f;
        ContainerProfile inside = ContainerProfile.Of(target.Spec.Kind, target.Size.WidthM, target.Size.DepthM);
        float baseZM = target.BaseZM + inside.FloorThicknessM;
        for (int attempt = 0; attempt < PlaceAttempts; attempt++)
        {
            float radius = (size.WidthM / 2 * (spec.Kind == ObjectKind.Cube ? MathF.Sqrt(2) : 1)) + clearanceM;
            if (spec.Lying) radius = (MathF.Sqrt((size.WidthM * size.WidthM) + (size.HeightM * size.HeightM)) / 2) + clearanceM;
            float freeX = (inside.FloorWidthM / 2) - radius, freeY = (inside.FloorDepthM / 2) - radius;
            if (freeX < 0 || freeY < 0) return null;
            var offset = new Vector2((float)random.NextDouble(-freeX, freeX), (float)random.NextDouble(-freeY, freeY));
            if (target.Spec.Kind != ObjectKind.Tray && offset.Length() > freeX) continue;
            Vector2 centre = target.Centre + Vector2.Transform(offset, Matrix3x2.CreateRotation(target.YawRad));
            var candidate = new PlacedObject(spec, size, centre, baseZM, YawRad(random), spec.TargetIndex);
            bool free = placed.All(other => other is null || other.SupportIndex != spec.TargetIndex
                || Footprint.GapM(candidate.Outline, other.Outline) >= clearanceM);
            if (free) return candidate;
        }

        return null;
    }

    private static PlacedObject PlaceOnTop(ObjectSpec spec, ObjectDimensions size, PlacedObject target, Xoshiro256 random)
    {
        const double offsetM = 0.002;
        var offset = new Vector2((float)random.NextDouble(-offsetM, offsetM), (float)random.NextDouble(-offsetM, offsetM));
        float yaw = target.YawRad + (float)random.NextDouble(-0.2, 0.2);
        return new PlacedObject(spec, size, target.Centre + offset, target.BaseZM + target.Size.HeightM, yaw, spec.TargetIndex);
    }

    private static float YawRad(Xoshiro256 random) => (float)random.NextDouble(-Math.PI, Math.PI);
}
