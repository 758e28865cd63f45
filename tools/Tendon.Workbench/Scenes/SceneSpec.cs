namespace Tendon.Workbench.Scenes;

/// <summary>What a scene holds; <see cref="SceneSampler"/> decides where by seed.</summary>
/// <param name="Objects">The objects by id: object i of the snapshot is entry i.</param>
/// <param name="MovableDistractors">Further cubes, cylinders and balls, none sharing kind and colour with another object.</param>
/// <param name="ContainerDistractors">Further bowls, plates and trays, likewise.</param>
public sealed record SceneSpec(IReadOnlyList<ObjectSpec> Objects, int MovableDistractors = 0, int ContainerDistractors = 0);
