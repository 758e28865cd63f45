namespace Tendon.Station.Identify;

/// <summary>Why the ids could not all be set.</summary>
public enum IdProblem
{
    /// <summary>They are all set.</summary>
    None = 0,

    /// <summary>Nobody answered a request for hands.</summary>
    NobodyThere,

    /// <summary>No servo answers at any speed.</summary>
    NoServo,

    /// <summary>More than one servo answers; nothing was written.</summary>
    SeveralServos,

    /// <summary>The servo is of a model that this arm does not use; nothing was written.</summary>
    WrongModel,

    /// <summary>The servo did not keep its new id.</summary>
    NotKept,
}
