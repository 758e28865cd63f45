namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>What an evaluation does to an episode to see what it rests on.</summary>
public enum PerturbationKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The instruction asks for nothing ("hmm", 嗯); nothing may move.</summary>
    NoLanguage = 1,

    /// <summary>The instruction is seeded nonsense; nothing may move.</summary>
    Garbage = 2,

    /// <summary>The instruction stays, the colours of the scene change places; the goal is what the words mean now. Shows that pictures are used.</summary>
    SwappedColours = 3,

    /// <summary>The camera moves after it was calibrated, by <see cref="Perturbation.AmountM"/>.</summary>
    Camera = 4,

    /// <summary>Light much darker or brighter and of another colour than the camera makes up for.</summary>
    Light = 5,

    /// <summary>The lens is out of focus.</summary>
    Blur = 6,

    /// <summary>The camera sends black pictures; nothing may move.</summary>
    BlackFrames = 7,

    /// <summary>The camera is gone after its first picture.</summary>
    CameraGone = 8,
}
