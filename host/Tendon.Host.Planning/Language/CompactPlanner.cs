using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Planning.Language;

/// <summary>
/// The shipped planner: a trained model reads the words, a trained model reads the picture, and rules join the two. It asks where
/// the reading is not sure enough or the scene leaves a choice, and refuses what is missing or impossible before anything moves.
/// </summary>
/// <param name="reader">Reads the words.</param>
/// <param name="sceneReader">Reads the frame of a request that brings no scene; may be null.</param>
/// <param name="camera">The calibrated camera that <paramref name="sceneReader"/> needs.</param>
public sealed class CompactPlanner(OnnxInstructionReader reader, ISceneReader? sceneReader = null, CameraModel? camera = null) : IPlanner
{
    /// <inheritdoc/>
    public ValueTask<PlannerAnswer> Plan(PlannerRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        PlannerAnswer answer = Read(request);
        if (answer is not PlanAnswer plan)
            return ValueTask.FromResult(answer);
        Scene? scene = request.Scene
            ?? (request.Frame is { } frame && sceneReader is not null && camera is not null ? sceneReader.Read(frame, camera) : null);
        return ValueTask.FromResult(PlanCheck.Before(plan, scene, request.Reach));
    }

    private PlannerAnswer Read(PlannerRequest request)
    {
        if (request.Dialogue is not [.., { Answer: QuestionAnswer asked }])
            return Doubted(reader.Read(request.Instruction).Answer);
        InstructionReading reply = reader.Read(request.Instruction);
        return DialogueContinuation.Join(asked, Doubted(reply.Answer), reply.Agreement);
    }

    private PlannerAnswer Doubted(PlannerAnswer answer)
    {
        if (answer is not PlanAnswer plan || plan.Confidence >= reader.AskBelow)
            return answer;
        return plan.Confidence < reader.RefuseBelow
            ? new RefusalAnswer(RefusalReason.NotAnInstruction) { Confidence = plan.Confidence }
            : new QuestionAnswer(QuestionReason.DidYouMean) { Pending = plan.Steps, Confidence = plan.Confidence };
    }
}
