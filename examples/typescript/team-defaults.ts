import { Pattern, type PodTemplate } from 'podwright';

/** What a team has on all of its pods: a label, and where a container says no pull policy, that of the team. */
export class TeamDefaults extends Pattern {
  constructor(private readonly team: string) {
    super(team);
  }

  protected applyToPod(pod: PodTemplate): void {
    pod.label('example.com/team', this.team);
    for (const container of pod.containers) {
      if (container.toManifest().imagePullPolicy === undefined) {
        container.override('imagePullPolicy', 'IfNotPresent');
      }
    }
  }
}
