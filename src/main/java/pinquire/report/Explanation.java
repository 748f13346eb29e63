package pinquire.report;

import pinquire.command.Topic;

/** What {@code explain} tells. */
public final class Explanation {

  private Explanation() {}

  /** All about a topic. */
  public static Report of(Topic topic) {
    if (topic instanceof Topic.OfVerb verb) {
      return new VerbExplanation(verb);
    }
    if (topic instanceof Topic.OfDesign design) {
      return new DesignExplanation(design.design());
    }
    if (topic instanceof Topic.OfFilesystem filesystem) {
      return new FilesystemExplanation(filesystem.filesystem());
    }
    if (topic instanceof Topic.OfScenario scenario) {
      return new ScenarioExplanation(scenario.scenario());
    }
    if (topic instanceof Topic.OfPromise promise) {
      return new PromiseExplanation(promise.promise());
    }
    return new PropertyExplanation(((Topic.OfProperty) topic).property());
  }
}
