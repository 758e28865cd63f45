using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Scenes;

namespace Tendon.Tool.Evaluation.Suites;

/// <summary>One line of a suite.</summary>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Id">Its name, unique in the suite.</param>
/// <param name="Family">What it is grouped under, from its id.</param>
/// <param name="Language">Language of the instruction.</param>
/// <param name="Scene">What lies on the table.</param>
/// <param name="Instruction">The words that the arm is given.</param>
/// <param name="Goal">What must hold at the end.</param>
/// <param name="GoalText">The goal as it was written, for reports.</param>
public sealed record SuiteCase(
    int Line,
    string Id,
    string Family,
    UserLanguage Language,
    SceneRequest Scene,
    string Instruction,
    Goal Goal,
    string GoalText);
