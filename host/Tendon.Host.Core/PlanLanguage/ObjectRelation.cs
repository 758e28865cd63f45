namespace Tendon.Host.Core.PlanLanguage;

/// <summary>A relation that narrows a referring expression: "the cube <i>in the blue bowl</i>".</summary>
public sealed record ObjectRelation(Relation Relation, ReferringExpression To);
