import type { ManifestCheck, PodCheck } from './check';
import { annotationTooLong } from './checks/annotation-too-long';
import { apiRemoved } from './checks/api-removed';
import { applyDuplicate } from './checks/apply-duplicate';
import { clusterDnsOnHostNetwork } from './checks/cluster-dns-on-host-network';
import { deadlineBeforeStarted } from './checks/deadline-before-started';
import { fileModeDecimal } from './checks/file-mode-decimal';
import { hostPortSurge } from './checks/host-port-surge';
import { imageReference } from './checks/image-reference';
import { livenessBeforeReady } from './checks/liveness-before-ready';
import { memoryTooLow } from './checks/memory-too-low';
import { mountPathOption } from './checks/mount-path-option';
import { nonRootUserZero } from './checks/non-root-user-zero';
import { portInTwoContainers } from './checks/port-in-two-containers';
import { portNameUnknown } from './checks/port-name-unknown';
import { preStopOutlastsGrace } from './checks/pre-stop-outlasts-grace';
import { scheduleNever } from './checks/schedule-never';
import { sidecarNotAwaited } from './checks/sidecar-not-awaited';
import { sidecarPastDeadlineCheck } from './checks/sidecar-past-deadline';
import { statefulSetNameLong } from './checks/stateful-set-name-long';
import { subPathVariable } from './checks/sub-path-variable';
import { variableUndefined } from './checks/variable-undefined';
import { volumeUnused } from './checks/volume-unused';
import type { SetCheck } from './set';
import { claimOnOneNode } from './set-checks/claim-on-one-node';
import { selectorShared } from './set-checks/selector-shared';
import { serviceLinkShadows } from './set-checks/service-link-shadows';
import { serviceNameUnknown } from './set-checks/service-name-unknown';
import { targetPortUnknown } from './set-checks/target-port-unknown';

/** What is checked of a pod on its own. */
export const POD_CHECKS: readonly PodCheck[] = [
  applyDuplicate, clusterDnsOnHostNetwork, deadlineBeforeStarted, fileModeDecimal, hostPortSurge, imageReference, livenessBeforeReady, memoryTooLow,
  mountPathOption, nonRootUserZero, portInTwoContainers, portNameUnknown, preStopOutlastsGrace, scheduleNever, sidecarNotAwaited,
  sidecarPastDeadlineCheck, statefulSetNameLong, subPathVariable, variableUndefined, volumeUnused,
];

/** What is checked of any object on its own. */
export const MANIFEST_CHECKS: readonly ManifestCheck[] = [annotationTooLong, apiRemoved];

/** What is checked of objects together. */
export const SET_CHECKS: readonly SetCheck[] = [
  claimOnOneNode, selectorShared, serviceLinkShadows, serviceNameUnknown, targetPortUnknown,
];
