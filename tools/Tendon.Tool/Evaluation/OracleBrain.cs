using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Rig;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation;

/// <summary>The upper bound: the true scene, the true camera and the plan that was meant.</summary>
internal static class OracleBrain
{
    internal static EpisodeBrain Of(VirtualRig rig, BenchCamera camera, EvalCase one) =>
        new(new OracleSceneReader(rig), new OraclePlanner(PlanOf(one)), CameraOf(camera));

    /// <summary>The camera's true model, as calibration would find it without error.</summary>
    internal static CameraModel CameraOf(BenchCamera camera)
    {
        CameraTruth t = camera.Truth;
        return new CameraModel(
            CameraTruth.WidthPx, CameraTruth.HeightPx, t.FocalPx, t.FocalPx, t.CentreXPx, t.CentreYPx, t.K1, t.K2, t.Rotation,
            [t.Translation.X, t.Translation.Y, t.Translation.Z]);
    }

    private static PlanAnswer PlanOf(EvalCase one)
    {
        IReadOnlyList<ObjectSpec> objects = one.Scene.Objects;
        ObjectSpec first = objects[one.Goal.Movers[0]], target = objects[one.Goal.Target];
        bool oneColour = one.Goal.Movers.All(m => objects[m].Colour == first.Colour);
        string kind = Name(first.Kind);
        ReferringExpression what = one.Family == EvalFamily.PutAll
            ? ReferringExpression.AllOf(oneColour ? Name(first.Colour) : null, kind)
            : ReferringExpression.Of(Name(first.Colour), kind);
        ReferringExpression where = ReferringExpression.Of(Name(target.Colour), Name(target.Kind));
        return new PlanAnswer([one.Family == EvalFamily.Stack
            ? PlanStep.Stack(what, where)
            : PlanStep.Put(what, target.Kind == ObjectKind.Plate ? Relation.On : Relation.In, where)]);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
