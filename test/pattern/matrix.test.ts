import { Testing } from 'cdk8s';
import { addApp, foreignApp, KINDS, RECIPES } from './matrix';
import { adviceOf } from '../../src/advice';
import { validate, violationMessage } from '../../src/validation';

/** What the API server and the standard `restricted` say of a manifest. */
const judged = (manifest: any) => validate(manifest, { securityProfile: 'restricted' }).violations.map(violationMessage);

describe.each(Object.keys(RECIPES))('%s', (recipe) => {
  test.each(Object.keys(KINDS))('is accepted on a %s, twice as well as once, and meets the standard restricted', (kind) => {
    const chart = Testing.chart();
    const pod = KINDS[kind](chart);
    addApp(pod);
    const pattern = RECIPES[recipe](chart);
    pod.with(pattern);
    const manifest = (pod as any).apiObject.toJson();
    expect(judged(manifest)).toEqual([]);
    expect(adviceOf(manifest)).toEqual([]);
    pod.with(pattern);
    expect((pod as any).apiObject.toJson()).toEqual(manifest);
  });

  test('does the same to a deployment of somebody else', () => {
    const chart = Testing.chart();
    const theirs = foreignApp(chart);
    const ours = KINDS.Deployment(Testing.chart());
    addApp(ours);
    const pattern = RECIPES[recipe](chart);
    theirs.with(pattern);
    ours.with(pattern);
    expect(judged(theirs.toJson())).toEqual([]);
    expect(theirs.toJson().spec.template.spec).toEqual(ours.toPodSpec());
  });
});
