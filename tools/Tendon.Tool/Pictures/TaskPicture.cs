using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Tool.Pictures;

/// <summary>The picture of a task: what was seen, what was asked, what is planned or why not.</summary>
public static class TaskPicture
{
    /// <summary>Writes a PNG; the arrows are those of the plan as it resolves in this scene.</summary>
    public static void Save(string path, CameraFrame frame, Scene scene, CameraModel camera, string instruction, PlannerAnswer? answer, UserLanguage language)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var names = new ObjectNames(MessageCatalogue.Of(language));
        var answers = new AnswerMessages(language);
        var moves = new List<PlanArrow>();
        List<string> words = [];
        if (answer is PlanAnswer plan)
        {
            foreach (PlanStep step in plan.Steps)
            {
                moves.AddRange(StepResolver.Resolve(step, scene).Moves.Select(m => Arrow(m, camera)));
                words.Add($"{words.Count + 1}. {answers.Say(step)}");
            }
        }
        else if (answer is not null)
        {
            words.Add(answers.Say(answer));
        }
        PlanPicture.Save(path, frame, scene, moves, names.Of, instruction, words);
    }

    private static PlanArrow Arrow(GroundedMove move, CameraModel camera)
    {
        (double xM, double yM) = move.Goal switch
        {
            SpotGoal spot => (spot.XM, spot.YM),
            PushGoal push => (move.Object.XM + (push.DirectionX * push.DistanceM), move.Object.YM + (push.DirectionY * push.DistanceM)),
            _ => (double.NaN, double.NaN),
        };
        // A move onto something is drawn to that thing; a place behind the camera cannot be drawn.
        return double.IsNaN(xM) || !camera.TryProject(xM, yM, 0, out double xPx, out double yPx)
            ? new PlanArrow(move.Object.Id, move.Target?.Id ?? move.Object.Id)
            : new PlanArrow(move.Object.Id, null, xPx, yPx);
    }
}
