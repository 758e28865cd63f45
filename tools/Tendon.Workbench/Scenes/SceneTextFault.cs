namespace Tendon.Workbench.Scenes;

/// <summary>What is wrong with a scene as text, and where.</summary>
/// <param name="Problem">What.</param>
/// <param name="Part">The part it is about.</param>
/// <param name="Detail">The offending word, or the rule it breaks.</param>
public sealed record SceneTextFault(SceneTextProblem Problem, string Part, string Detail = "")
{
    /// <summary>The fault in English, for programs.</summary>
    public override string ToString() => Problem switch
    {
        SceneTextProblem.TooLong => $"the scene is longer than {SceneText.MaxCharacters} characters",
        SceneTextProblem.TooMany => $"'{Part}' makes more than {SceneText.MaxObjects} objects",
        SceneTextProblem.UnknownColour => $"'{Part}': unknown colour '{Detail}'; colours: {SceneText.Colours}",
        SceneTextProblem.UnknownKind => $"'{Part}': unknown kind '{Detail}'; kinds: {SceneText.Kinds}",
        SceneTextProblem.Number => $"'{Part}': the number after x must be 1 to {SceneText.MaxObjects}",
        SceneTextProblem.Distractors => $"'{Part}' is not +N or +a..b with numbers up to {SceneText.MaxObjects}",
        SceneTextProblem.Circle => $"'{Part}' stands on itself",
        SceneTextProblem.Placement => $"'{Part}': {Detail}",
        _ => $"'{Part}' is not [small|large] colour kind; colours: {SceneText.Colours}; kinds: {SceneText.Kinds}",
    };
}
