package shop;

import io.github.podwright.Container;
import io.github.podwright.Pattern;
import io.github.podwright.PodTemplate;

/** What a team has on all of its pods: a label, and where a container says no pull policy, that of the team. */
public final class TeamDefaults extends Pattern {
  private final String team;

  public TeamDefaults(String team) {
    super(team);
    this.team = team;
  }

  @Override
  protected void applyToPod(PodTemplate pod) {
    pod.label("example.com/team", team);
    for (Container container : pod.getContainers()) {
      if (!container.toManifest().containsKey("imagePullPolicy")) {
        container.override("imagePullPolicy", "IfNotPresent");
      }
    }
  }
}
